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

const rawClay = '#D9BC98';

/** Rising steam over a hot drink. */
export function steam(x: number, y: number): string {
  return (
    line(`M${x - 40} ${y}c-30 -40 30 -70 0 -120`, '#FFFFFF', 12, 0.5) +
    line(`M${x + 30} ${y - 10}c-30 -40 30 -80 0 -140`, '#FFFFFF', 12, 0.4)
  );
}

/** The iron flecks of a stoneware glaze, within an ellipse; the same for every picture. */
function flecks(cx: number, cy: number, rx: number, ry: number, color: string): string {
  return repeat(34, (i) => {
    const angle = i * 2.4;
    const share = Math.sqrt((i + 1) / 36);
    const x = Math.round(cx + Math.cos(angle) * rx * share);
    const y = Math.round(cy + Math.sin(angle) * ry * share);
    return oval([x, y, 2 + (i % 3)], color, 0.35);
  });
}

/** Cups, bowls, plates and glass. */
export const tablewareMotifs = {
  mug: {
    pose: 'stands',
    footprint: 230,
    focus: [560, 640],
    draw: (ink) =>
      steam(560, 420) +
      line('M740 560C900 540 900 800 730 780', ink.shade, 46) +
      solid('M380 480H760V820Q760 905 675 905H465Q380 905 380 820Z', ink.main) +
      path('M380 800H760V820Q760 905 675 905H465Q380 905 380 820Z', rawClay) +
      path('M380 800H760V820Q760 905 675 905H465Q380 905 380 820Z', 'url(#volume)') +
      path('M380 800Q470 790 540 804T760 798V812Q600 822 380 812Z', ink.shade) +
      flecks(560, 650, 160, 120, ink.deep) +
      oval([570, 480, 190, 34], ink.tint) +
      oval([570, 484, 168, 26], '#4A2E1E') +
      line('M424 560V740', ink.pale, 16, 0.55),
  },
  bowl: {
    pose: 'stands',
    footprint: 260,
    focus: [560, 640],
    draw: (ink) =>
      box([480, 870, 240, 35], rawClay, 10) +
      solid('M260 580H940C940 770 830 885 600 885S260 770 260 580Z', ink.main) +
      flecks(600, 720, 260, 110, ink.deep) +
      oval([600, 580, 340, 68], ink.tint) +
      oval([600, 588, 308, 54], ink.shade) +
      oval([600, 600, 270, 40], '#F1E6D2') +
      [470, 540, 610, 690, 740]
        .map((x, i) =>
          oval(
            [x, 590 + ((i * 17) % 24), 26, 18],
            ['#7A3B5E', '#C4402F', '#3F4E86'][i % 3] ?? '#7A3B5E',
          ),
        )
        .join('') +
      turned(-20, [560, 605], oval([560, 612, 40, 12], '#C99B5A')) +
      turned(15, [660, 600], oval([650, 612, 36, 11], '#B98544')) +
      line('M310 660C330 740 380 800 430 832', ink.pale, 16, 0.5),
  },
  plate: {
    pose: 'lies',
    focus: [470, 470],
    draw: (ink) =>
      lying(ovalPath(600, 600, 400), ink.main) +
      ring([600, 600, 392], ink.tint, 12) +
      oval([600, 600, 300], ink.shade, 0.5) +
      oval([600, 606, 286], ink.tint) +
      flecks(600, 600, 380, 380, ink.deep) +
      path('M340 480A290 290 0 0 1 520 320L540 350A260 260 0 0 0 370 500Z', '#FFFFFF', 0.4) +
      ring([600, 600, 398], rawClay, 7),
  },
  espressoCups: {
    pose: 'stands',
    footprint: 420,
    wide: true,
    focus: [400, 740],
    draw: (ink) =>
      [390, 810]
        .map((x, i) => {
          const fill = i === 0 ? ink.main : ink.tint;
          return (
            steam(x, 600) +
            oval([x, 882, 210, 30], rawClay) +
            oval([x, 874, 206, 28], ink.pale) +
            line(`M${x + 110} 700c100 -10 90 110 -4 104`, ink.shade, 26) +
            solid(
              `M${x - 130} 650H${x + 130}C${x + 130} 780 ${x + 90} 870 ${x} 870S${x - 130} 780 ${x - 130} 650Z`,
              fill,
            ) +
            flecks(x, 750, 100, 80, ink.deep) +
            oval([x, 650, 130, 26], ink.tint) +
            oval([x, 654, 112, 19], '#4A2E1E') +
            oval([x - 10, 654, 70, 10], '#B07A45')
          );
        })
        .join(''),
  },
  platter: {
    pose: 'lies',
    wide: true,
    focus: [460, 560],
    draw: (ink) =>
      turned(
        -14,
        [600, 600],
        lying(ovalPath(600, 600, 470, 300), ink.main) +
          ring([600, 600, 462, 292], ink.tint, 12) +
          oval([600, 604, 380, 224], ink.tint) +
          flecks(600, 600, 440, 270, ink.deep) +
          repeat(
            5,
            (i) =>
              oval([380 + i * 92, 590 + (i % 2) * 40, 62], '#E9B93B') +
              oval([380 + i * 92, 590 + (i % 2) * 40, 52], '#FBE79A') +
              repeat(6, (s) =>
                turned(
                  s * 60,
                  [380 + i * 92, 590 + (i % 2) * 40],
                  line(`M${380 + i * 92} ${590 + (i % 2) * 40}v-46`, '#E9B93B', 4),
                ),
              ),
          ) +
          turned(30, [860, 560], oval([850, 560, 60, 18], material.leaf)) +
          turned(-30, [850, 620], oval([840, 640, 60, 18], material.leafShade)),
      ),
  },
  carafe: {
    pose: 'stands',
    footprint: 330,
    focus: [500, 640],
    draw: (ink) =>
      path(
        'M350 620H570C620 700 630 760 630 820Q630 900 560 900H360Q290 900 290 820C290 760 300 700 350 620Z',
        ink.main,
        0.75,
      ) +
      path(
        'M400 330H520V480C560 560 640 660 640 820Q640 905 560 905H360Q280 905 280 820C280 660 360 560 400 480Z',
        ink.main,
        0.45,
      ) +
      path(
        'M400 330H520V480C560 560 640 660 640 820Q640 905 560 905H360Q280 905 280 820C280 660 360 560 400 480Z',
        'url(#volume)',
      ) +
      oval([460, 622, 112, 16], '#FFFFFF', 0.45) +
      line('M398 330H522', ink.shade, 12) +
      line('M330 800C330 720 370 640 400 580', '#FFFFFF', 16, 0.7) +
      oval([460, 790, 66, 66], '#E9B93B', 0.85) +
      oval([460, 790, 50, 50], '#FBE79A', 0.9) +
      path('M720 600H920L900 905H740Z', ink.main, 0.45) +
      path('M728 720H912L900 905H740Z', ink.main, 0.6) +
      path('M720 600H920L900 905H740Z', 'url(#volume)') +
      oval([820, 722, 92, 14], '#FFFFFF', 0.45) +
      line('M720 600H920', ink.shade, 8, 0.7) +
      line('M752 650L762 850', '#FFFFFF', 14, 0.7),
  },
  saladBowl: {
    pose: 'stands',
    footprint: 300,
    wide: true,
    focus: [560, 600],
    draw: (ink) =>
      turned(
        38,
        [800, 420],
        box([784, 200, 34, 400], material.wood, 17) + oval([800, 220, 52, 70], material.wood),
      ) +
      turned(
        -34,
        [420, 420],
        box([404, 220, 34, 380], material.woodShade, 17) +
          oval([420, 236, 50, 68], material.woodShade),
      ) +
      oval([600, 520, 320, 80], ink.deep) +
      repeat(11, (i) =>
        turned(
          i * 33,
          [340 + i * 52, 500],
          oval([340 + i * 52, 500 - (i % 3) * 26, 84, 40], i % 2 === 0 ? material.leaf : '#8CAB5C'),
        ),
      ) +
      [430, 560, 700, 790]
        .map(
          (x, i) =>
            oval([x, 470 + (i % 2) * 30, 34], '#C9432F') +
            oval([x - 10, 460 + (i % 2) * 30, 9], '#F0A296'),
        )
        .join('') +
      solid('M250 530C360 590 840 590 950 530C950 740 850 905 600 905S250 740 250 530Z', ink.main) +
      flecks(600, 740, 280, 110, ink.deep) +
      line('M252 532C360 590 840 590 948 532', ink.tint, 14) +
      line('M310 660C330 750 380 820 440 860', ink.pale, 16, 0.5),
  },
  vase: {
    pose: 'stands',
    footprint: 170,
    focus: [600, 460],
    draw: (ink) =>
      line(
        'M600 560C600 440 560 340 520 250M602 560C620 430 680 360 720 330M600 560C590 470 600 360 630 180',
        material.leafShade,
        9,
      ) +
      turned(-30, [560, 400], oval([540, 400, 60, 20], material.leaf)) +
      turned(30, [680, 420], oval([690, 430, 56, 18], material.leaf)) +
      [
        [520, 240],
        [724, 322],
        [632, 170],
      ]
        .map(
          ([x = 0, y = 0]) =>
            repeat(7, (i) => turned(i * 51, [x, y], oval([x, y - 38, 22, 40], ink.accent))) +
            oval([x, y, 22], '#E9B93B'),
        )
        .join('') +
      solid(
        'M560 540H640C640 620 740 660 740 780C740 860 690 905 600 905S460 860 460 780C460 660 560 620 560 540Z',
        ink.main,
      ) +
      flecks(600, 770, 120, 100, ink.deep) +
      oval([600, 540, 40, 10], ink.deep) +
      line('M500 790C500 740 520 710 548 680', ink.pale, 14, 0.6) +
      path('M474 846Q600 880 726 846Q690 905 600 905T474 846Z', rawClay),
  },
} satisfies Record<string, Motif>;

/** A folded napkin under something that lies on a table. */
export function napkin(fill: string): string {
  return turned(
    18,
    [600, 640],
    path(boxPath(330, 320, 600, 600, 8), fill, 0.92) +
      repeat(5, (i) => line(`M360 ${390 + i * 24}H900`, '#FFFFFF', 6, 0.5)),
  );
}
