import { box, boxPath, line, lying, material, oval, path, repeat, turned } from '../draw.ts';
import type { Ink } from '../draw.ts';
import type { Motif } from '../motif.ts';

const sleeves = {
  long: 'M420 290C330 310 290 360 270 460L200 900L320 930L400 560ZM780 290C870 310 910 360 930 460L1000 900L880 930L800 560Z',
  short:
    'M420 290C330 310 280 360 240 420L170 570L310 640L410 520ZM780 290C870 310 920 360 960 420L1030 570L890 640L790 520Z',
};
const torso = 'M420 290C480 330 720 330 780 290L820 480V980Q600 1010 380 980V480Z';

/** A long-sleeved garment laid out flat: sleeves, body, and the folds that cloth makes. */
function longSleeved(ink: Ink): string {
  return (
    lying(sleeves.long, ink.shade) +
    lying(torso, ink.main) +
    line('M400 560C420 700 400 820 410 960M800 560C780 700 800 820 790 960', ink.deep, 7, 0.22)
  );
}

/** Rows of ribbing between two heights. */
function ribs(x: number, y: number, width: number, height: number, color: string): string {
  return repeat(Math.floor(width / 22), (i) =>
    line(`M${x + 10 + i * 22} ${y + 8}v${height - 16}`, color, 7, 0.4),
  );
}

/** Things to wear. */
export const clothingMotifs = {
  jacket: {
    pose: 'lies',
    focus: [560, 420],
    draw: (ink) =>
      lying('M440 300C420 180 500 130 600 130S780 180 760 300Z', ink.shade) +
      longSleeved(ink) +
      path('M470 300C470 220 530 190 600 190S730 220 730 300C690 350 510 350 470 300Z', ink.deep) +
      line('M600 330V990', ink.deep, 18) +
      line('M600 340V980', ink.accent, 6) +
      line('M452 700L528 660V760M748 700L672 660V760', ink.deep, 10, 0.7) +
      line('M540 330L530 470M660 330L670 470', ink.accent, 8) +
      box([664, 470, 90, 56], ink.shade, 8) +
      line('M206 876L316 902M994 876L884 902', ink.deep, 12, 0.6) +
      box([584, 356, 32, 46], material.steel, 6),
  },
  vest: {
    pose: 'lies',
    focus: [560, 480],
    draw: (ink) =>
      lying(
        'M440 260C500 320 700 320 760 260L820 300C800 400 820 460 860 520V980Q600 1010 340 980V520C380 460 400 400 380 300Z',
        ink.main,
      ) +
      repeat(7, (i) =>
        line(`M350 ${536 + i * 64}Q600 ${564 + i * 64} 850 ${536 + i * 64}`, ink.deep, 7, 0.35),
      ) +
      repeat(7, (i) =>
        line(`M352 ${551 + i * 64}Q600 ${579 + i * 64} 848 ${551 + i * 64}`, ink.pale, 6, 0.3),
      ) +
      path('M440 260C440 200 500 180 600 180S760 200 760 260C700 330 500 330 440 260Z', ink.shade) +
      path(
        'M476 262C490 226 540 216 600 216S710 226 724 262C690 296 510 296 476 262Z',
        ink.accent,
      ) +
      line('M600 314V990', ink.deep, 16) +
      repeat(
        7,
        (i) =>
          oval([600, 372 + i * 92, 15], material.brass) +
          oval([600, 372 + i * 92, 7], material.brassShade),
      ) +
      line('M420 800L500 740M780 800L700 740', ink.deep, 10, 0.6),
  },
  jumper: {
    pose: 'lies',
    focus: [600, 520],
    draw: (ink) =>
      longSleeved(ink) +
      path('M380 910Q600 940 820 910V980Q600 1010 380 980Z', ink.shade) +
      ribs(380, 916, 440, 80, ink.deep) +
      path('M211 830L329 862L320 930L200 900ZM989 830L871 862L880 930L1000 900Z', ink.deep, 0.35) +
      repeat(3, (column) =>
        repeat(8, (i) => {
          const x = 480 + column * 120;
          const y = 380 + i * 64;
          return (
            line(
              `M${x - 26} ${y}C${x - 26} ${y + 32} ${x + 26} ${y + 32} ${x + 26} ${y + 64}`,
              ink.pale,
              13,
              0.75,
            ) +
            line(
              `M${x + 26} ${y}C${x + 26} ${y + 32} ${x - 26} ${y + 32} ${x - 26} ${y + 64}`,
              ink.shade,
              11,
              0.8,
            )
          );
        }),
      ) +
      path('M470 306C480 250 540 236 600 236S720 250 730 306C690 360 510 360 470 306Z', ink.shade) +
      path('M506 296C520 268 560 262 600 262S680 268 694 296C670 322 530 322 506 296Z', ink.deep),
  },
  tee: {
    pose: 'lies',
    focus: [600, 440],
    draw: (ink) =>
      lying(sleeves.short, ink.shade) +
      lying(torso, ink.main) +
      line('M184 552L318 618M1016 552L882 618', ink.deep, 7, 0.35) +
      path('M478 308C500 380 700 380 722 308L690 298C660 336 540 336 510 298Z', ink.shade) +
      path('M510 298C540 336 660 336 690 298Q600 280 510 298Z', ink.deep) +
      line('M390 940Q600 970 810 940', ink.deep, 6, 0.35) +
      line(
        'M400 560C430 680 410 800 420 920M800 560C770 700 790 800 780 920M520 640Q560 760 540 900',
        ink.deep,
        7,
        0.16,
      ),
  },
  beanie: {
    pose: 'lies',
    focus: [560, 560],
    draw: (ink) =>
      lying('M300 780C290 460 420 270 600 270S910 460 900 780Z', ink.main) +
      repeat(11, (i) =>
        line(
          `M${340 + i * 52} 760C${350 + i * 50} ${560 - Math.abs(5 - i) * -14} ${500 + i * 20} 400 ${560 + i * 8} 290`,
          ink.deep,
          8,
          0.28,
        ),
      ) +
      lying(boxPath(270, 720, 660, 200, 50), ink.tint) +
      repeat(21, (i) => line(`M${306 + i * 30} 744V896`, ink.shade, 10, 0.55)) +
      box([720, 790, 110, 66], ink.accent, 6) +
      line('M734 804H816', '#FFFFFF', 5, 0.6),
  },
  socks: {
    pose: 'lies',
    focus: [520, 420],
    draw: (ink) =>
      repeat(2, (i) =>
        turned(
          i === 0 ? -8 : 10,
          [600, 600],
          `<g transform="translate(${i * 350 - 270} ${i * 30 - 20})">` +
            lying(
              'M450 220H640V660C640 720 760 780 850 830C930 880 910 990 810 990C680 990 450 900 450 720Z',
              ink.main,
            ) +
            path('M450 220H640V330H450Z', ink.shade) +
            ribs(450, 224, 190, 104, ink.deep) +
            path(
              'M760 786C800 806 830 820 850 830C930 880 910 990 810 990C770 990 720 980 670 964Z',
              ink.accent,
            ) +
            path('M450 640C520 640 570 700 560 800C500 790 450 760 450 700Z', ink.accent) +
            repeat(2, (s) => box([450, 370 + s * 40, 190, 18], ink.pale, 0, 0.85)) +
            '</g>',
        ),
      ),
  },
  overshirt: {
    pose: 'lies',
    focus: [560, 480],
    draw: (ink) =>
      longSleeved(ink) +
      line('M600 340V985', ink.deep, 7, 0.6) +
      line('M632 340V985', ink.deep, 5, 0.3) +
      repeat(6, (i) => oval([616, 420 + i * 96, 12], ink.accent)) +
      [430, 660]
        .map(
          (x) =>
            path(`M${x} 490H${x + 120}V610L${x + 60} 640L${x} 610Z`, ink.shade) +
            path(`M${x} 490H${x + 120}V530L${x + 60} 552L${x} 530Z`, ink.tint) +
            oval([x + 60, 530, 8], ink.accent),
        )
        .join('') +
      path(
        'M470 300L600 400L520 470L420 300Q440 260 480 250ZM730 300L600 400L680 470L780 300Q760 260 720 250Z',
        ink.tint,
      ) +
      path('M480 250Q600 220 720 250L730 300L600 400L470 300Z', ink.deep) +
      line('M214 846L326 876M986 846L874 876', ink.deep, 8, 0.5),
  },
  scarf: {
    pose: 'lies',
    focus: [600, 520],
    draw: (ink) =>
      repeat(9, (i) => line(`M${372 + i * 22} 940V1030`, ink.shade, 9)) +
      lying('M360 520H560L570 960H360Z', ink.shade) +
      repeat(3, (i) => box([360, 780 + i * 54, 208, 24], i === 1 ? ink.accent : ink.pale, 0, 0.8)) +
      repeat(9, (i) => line(`M${606 + i * 22} 1000V1086`, ink.main, 9)) +
      lying('M590 480H800L800 1010H594Z', ink.main) +
      repeat(3, (i) => box([592, 830 + i * 54, 208, 24], i === 1 ? ink.accent : ink.pale, 0, 0.8)) +
      lying(
        'M600 190C840 190 920 300 900 420C880 540 740 590 600 590S320 540 300 420C280 300 360 190 600 190Z',
        ink.main,
      ) +
      path(
        'M600 290C740 290 790 340 780 390C770 450 690 470 600 470S430 450 420 390C410 340 460 290 600 290Z',
        ink.deep,
      ) +
      line(
        'M330 380C360 280 460 240 600 236M330 470C400 540 500 552 620 550M860 340C840 270 760 240 690 234',
        ink.pale,
        10,
        0.5,
      ),
  },
} satisfies Record<string, Motif>;
