import {
  box,
  boxPath,
  line,
  lying,
  material,
  oval,
  ovalPath,
  path,
  repeat,
  ring,
  solid,
  turned,
} from '../draw.ts';
import type { Motif } from '../motif.ts';
import { napkin } from './tableware.ts';

/** A sprig of rosemary. */
function rosemary(x: number, y: number, degrees: number): string {
  return turned(
    degrees,
    [x, y],
    line(`M${x} ${y}V${y - 220}`, material.leafShade, 7) +
      repeat(9, (i) =>
        line(`M${x} ${y - 24 - i * 22}l-34 -26M${x} ${y - 24 - i * 22}l34 -26`, material.leaf, 9),
      ),
  );
}

/** The grain of end-cut wood: a chequerboard of small blocks. */
function endGrain(columns: number, rows: number, dark: string, light: string): string {
  return repeat(columns * rows, (i) => {
    const column = i % columns;
    const row = Math.floor(i / columns);
    const opacity = ((column * 5 + row * 7 + column * row) % 5) * 0.1;
    return box(
      [330 + column * 60, 330 + row * 60, 57, 57],
      (column + row) % 2 === 0 ? dark : light,
      4,
      0.08 + opacity,
    );
  });
}

/** Pans, knives and boards. */
export const cookwareMotifs = {
  skillet: {
    pose: 'lies',
    wide: true,
    focus: [480, 520],
    draw: (ink) =>
      napkin(ink.accent) +
      turned(
        -38,
        [520, 600],
        lying('M780 566L1120 552Q1160 552 1160 600T1120 648L780 634Z', ink.main) +
          oval([1116, 600, 18], ink.accent, 0.8) +
          lying(ovalPath(520, 600, 330), ink.main) +
          ring([520, 600, 318], ink.tint, 10) +
          oval([520, 604, 282], ink.deep) +
          repeat(5, (i) => ring([520, 604, 60 + i * 46], ink.main, 3, 0.6)),
      ) +
      path('M330 470A260 260 0 0 1 500 350L520 390A220 220 0 0 0 376 492Z', '#FFFFFF', 0.16) +
      rosemary(560, 720, 40),
  },
  casserole: {
    pose: 'stands',
    footprint: 370,
    wide: true,
    focus: [600, 560],
    draw: (ink) =>
      line('M280 640C170 630 170 730 290 730M920 640C1030 630 1030 730 910 730', ink.shade, 36) +
      solid('M260 560H940V780Q940 905 800 905H400Q260 905 260 780Z', ink.main) +
      path('M267 830Q291 905 400 905H800Q909 905 933 830Z', ink.deep, 0.35) +
      solid('M236 560C236 460 400 400 600 400S964 460 964 560Z', ink.main) +
      box([226, 546, 748, 34], ink.tint, 16) +
      path('M300 500C380 450 480 432 560 428L556 444C480 450 400 470 320 520Z', '#FFFFFF', 0.5) +
      box([576, 350, 48, 60], material.brassShade, 8) +
      oval([600, 346, 54, 26], material.brass) +
      line('M310 640V780', ink.pale, 18, 0.5),
  },
  chefsKnife: {
    pose: 'lies',
    wide: true,
    focus: [760, 620],
    draw: (ink) =>
      turned(
        -32,
        [600, 600],
        lying('M90 560H720V690H620C400 690 200 660 90 560Z', material.steel) +
          path('M90 560C200 660 400 690 620 690H720V662H620C420 660 230 632 90 560Z', '#E8ECEF') +
          line('M160 578H700', '#FFFFFF', 6, 0.5) +
          lying(boxPath(716, 548, 44, 104, 8), material.steelShade) +
          lying('M758 552H1080Q1130 560 1130 610T1080 656Q940 630 758 650Z', ink.main) +
          line('M790 576H1070', ink.tint, 8, 0.6) +
          repeat(3, (i) => oval([830 + i * 100, 604, 13], material.brass)),
      ) + rosemary(420, 1000, 60),
  },
  paringKnife: {
    pose: 'lies',
    wide: true,
    focus: [700, 520],
    draw: (ink) =>
      lying(ovalPath(440, 790, 170), '#E9B93B') +
      oval([440, 790, 146], '#FBE79A') +
      repeat(8, (i) =>
        turned(i * 45, [440, 790], path('M440 770L412 670Q440 650 468 670Z', '#F2CF5B')),
      ) +
      turned(
        -24,
        [640, 480],
        lying('M270 440H640V530H560C440 530 330 500 270 440Z', material.steel) +
          path('M270 440C330 500 440 530 560 530H640V508H560C450 508 350 486 270 440Z', '#E8ECEF') +
          lying(boxPath(636, 430, 30, 96, 6), material.steelShade) +
          lying('M664 432H920Q970 440 970 484T920 528Q800 512 664 524Z', ink.main) +
          line('M690 454H910', ink.tint, 8, 0.6) +
          repeat(2, (i) => oval([740 + i * 120, 482, 11], material.brass)),
      ),
  },
  board: {
    pose: 'lies',
    focus: [520, 520],
    draw: (ink) =>
      turned(
        -6,
        [600, 600],
        lying(boxPath(300, 300, 600, 620, 40), ink.main) +
          endGrain(9, 9, ink.deep, ink.tint) +
          line('M345 345H855V875H345Z', ink.shade, 10, 0.8) +
          lying('M520 310V230Q520 170 600 170T680 230V310Z', ink.main) +
          oval([600, 236, 28], ink.deep),
      ) +
      [
        [470, 700],
        [600, 780],
        [700, 650],
      ]
        .map(
          ([x = 0, y = 0]) =>
            lying(ovalPath(x, y, 62), '#C9432F') +
            oval([x - 18, y - 20, 14], '#F0A296') +
            path(`M${x} ${y - 18}l-22 -26l22 8l22 -8z`, material.leaf),
        )
        .join(''),
  },
  saucepan: {
    pose: 'stands',
    footprint: 270,
    wide: true,
    focus: [480, 680],
    draw: (ink) =>
      line('M740 640L1080 560', material.woodDark, 38) +
      line('M740 640L830 620', material.brass, 30) +
      oval([1062, 566, 9], ink.pale) +
      solid('M250 560H750V800Q750 905 650 905H350Q250 905 250 800Z', ink.main) +
      repeat(5, (row) =>
        repeat(7, (i) =>
          oval([300 + i * 66 + (row % 2) * 30, 650 + row * 52, 22, 18], ink.tint, 0.22),
        ),
      ) +
      oval([500, 560, 250, 44], ink.tint) +
      oval([500, 566, 226, 34], material.steel) +
      oval([500, 576, 200, 24], '#F7EEDD') +
      line('M300 640V800', ink.pale, 18, 0.5) +
      repeat(2, (i) => oval([738, 626 + i * 34, 9], material.brassShade)),
  },
  spoons: {
    pose: 'lies',
    focus: [520, 420],
    draw: (ink) =>
      [-14, 0, 14]
        .map((degrees, i) =>
          turned(
            degrees,
            [600, 1100],
            lying(
              [
                'M578 470H622L630 1040Q600 1070 570 1040ZM600 190C690 190 710 300 700 380C690 460 650 490 600 490S510 460 500 380C490 300 510 190 600 190Z',
                'M580 500H620L628 1040Q600 1070 572 1040ZM530 200H670Q690 200 688 240L676 470Q670 510 600 510T524 470L512 240Q510 200 530 200Z',
                'M578 470H622L630 1040Q600 1070 570 1040ZM600 190C680 190 710 300 700 380C690 460 650 490 600 490S510 460 500 380C490 300 520 190 600 190Z',
              ][i] ?? '',
              [ink.main, ink.tint, ink.shade][i] ?? ink.main,
            ) +
              (i === 1
                ? repeat(3, (slot) => box([556 + slot * 38, 270, 14, 150], ink.deep, 7, 0.6))
                : oval([600, 350, 66, 110], ink.deep, 0.25)) +
              line('M600 560C592 700 606 860 600 1000', ink.deep, 5, 0.25),
          ),
        )
        .join(''),
  },
  mill: {
    pose: 'stands',
    footprint: 170,
    focus: [600, 420],
    draw: (ink) =>
      oval([600, 214, 30, 28], material.brass) +
      solid(
        'M600 230C680 230 720 290 710 350C704 390 670 410 660 430H540C530 410 496 390 490 350C480 290 520 230 600 230Z',
        ink.main,
      ) +
      box([520, 430, 160, 20], material.steel, 6) +
      solid(
        'M520 450H680C690 500 640 560 640 640C640 720 710 760 720 880Q720 905 695 905H505Q480 905 480 880C490 760 560 720 560 640C560 560 510 500 520 450Z',
        ink.main,
      ) +
      line('M540 300C550 270 570 256 596 252M530 850C536 790 570 740 586 690', ink.pale, 12, 0.6) +
      line('M494 846H706', ink.deep, 8, 0.5) +
      [
        [330, 900],
        [372, 886],
        [402, 906],
        [812, 894],
        [850, 906],
        [880, 888],
      ]
        .map(([x = 0, y = 0]) => oval([x, y, 15], '#3A302A') + oval([x - 4, y - 5, 4], '#8A7A6C'))
        .join(''),
  },
} satisfies Record<string, Motif>;
