import { box, boxPath, line, lying, material, oval, path, repeat, solid, turned } from '../draw.ts';
import type { Motif } from '../motif.ts';

/** One folded towel of a pile, with a band near its end. */
function folded(y: number, fill: string, band: string): string {
  return (
    solid(boxPath(330, y, 540, 112, 54), fill) +
    line(`M390 ${y + 58}H860`, '#1c1420', 5, 0.14) +
    box([720, y, 40, 112], band, 0, 0.7) +
    repeat(9, (i) => line(`M${400 + i * 34} ${y + 16}V${y + 44}`, '#1c1420', 4, 0.08))
  );
}

/** Things that are woven, knitted or stuffed. */
export const textileMotifs = {
  throw: {
    pose: 'lies',
    focus: [480, 760],
    draw: (ink) =>
      repeat(27, (i) => line(`M${316 + i * 22} 880V960`, ink.tint, 9)) +
      lying(boxPath(300, 280, 600, 610, 30), ink.main) +
      repeat(4, (i) => box([300, 340 + i * 30, 600, 12], ink.pale, 0, 0.8)) +
      repeat(3, (i) =>
        box([300, 740 + i * 42, 600, 22], i === 1 ? ink.accent : ink.pale, 0, 0.85),
      ) +
      path('M300 520C440 480 700 560 900 500V890H300Z', '#1c1420', 0.06) +
      lying(
        'M330 250Q600 220 870 250Q910 255 910 300V520C760 570 500 490 300 550V300Q300 256 330 250Z',
        ink.main,
      ) +
      repeat(3, (i) =>
        line(
          `M306 ${470 - i * 60}C500 ${420 - i * 60} 760 ${490 - i * 60} 906 ${440 - i * 60}`,
          ink.pale,
          12,
          0.7,
        ),
      ),
  },
  cushion: {
    pose: 'stands',
    footprint: 300,
    focus: [520, 560],
    draw: (ink) =>
      solid(
        'M290 310C400 350 800 350 910 310C880 450 880 760 925 900C800 870 400 870 275 900C320 760 320 450 290 310Z',
        ink.main,
      ) +
      line(
        'M290 310C400 350 800 350 910 310C880 450 880 760 925 900C800 870 400 870 275 900C320 760 320 450 290 310Z',
        ink.shade,
        8,
      ) +
      line('M340 420C460 440 500 500 470 600M860 800C740 780 690 720 720 630', ink.deep, 8, 0.2) +
      repeat(5, (i) => line(`M${420 + i * 90} 380V830`, ink.tint, 10, 0.5)) +
      repeat(5, (i) => line(`M${444 + i * 90} 380V830`, ink.accent, 5, 0.55)),
  },
  bedding: {
    pose: 'stands',
    footprint: 470,
    wide: true,
    focus: [460, 600],
    draw: (ink) =>
      solid(boxPath(170, 330, 860, 520, 30), material.wood) +
      line('M200 420H1000', material.woodShade, 6, 0.6) +
      box([190, 840, 40, 65], material.woodDark, 6) +
      box([970, 840, 40, 65], material.woodDark, 6) +
      turned(-4, [400, 520], solid(boxPath(240, 440, 330, 180, 70), ink.tint)) +
      turned(4, [800, 520], solid(boxPath(630, 440, 330, 180, 70), ink.tint)) +
      line('M290 500Q330 540 320 580M900 500Q870 540 880 580', ink.deep, 6, 0.2) +
      solid(
        'M180 640C300 590 460 650 600 610S900 590 1020 640V860Q1020 880 1000 880H200Q180 880 180 860Z',
        ink.main,
      ) +
      path(
        'M180 640C300 590 460 650 600 610S900 590 1020 640V710C900 660 740 690 600 680S300 660 180 710Z',
        ink.pale,
      ) +
      line(
        'M330 720C340 780 320 830 330 870M560 700C540 770 570 820 560 875M800 700C820 780 790 830 800 875',
        ink.deep,
        7,
        0.16,
      ) +
      turned(3, [600, 820], box([700, 720, 330, 160], ink.accent, 18, 0.92)) +
      turned(3, [600, 820], line('M720 760H1010M720 800H1010M720 840H1010', '#FFFFFF', 5, 0.4)),
  },
  towel: {
    pose: 'stands',
    footprint: 300,
    focus: [620, 740],
    draw: (ink) =>
      folded(793, ink.main, ink.shade) +
      folded(678, ink.tint, ink.accent) +
      folded(563, ink.main, ink.shade) +
      solid(boxPath(400, 425, 430, 140, 66), ink.tint) +
      oval([470, 495, 70], ink.main) +
      line('M430 495a40 40 0 1 1 40 42a26 26 0 1 1 8 -50', ink.deep, 7, 0.5),
  },
  teaTowel: {
    pose: 'hangs',
    wide: true,
    focus: [480, 760],
    draw: (ink) =>
      box([180, 240, 840, 34], material.wood, 17) +
      repeat(2, (i) => oval([420 + i * 360, 268, 20], material.brass)) +
      solid('M290 290Q420 250 550 290L560 900Q420 920 280 900Z', ink.pale) +
      repeat(3, (i) => box([284, 760 + i * 42, 274, 20], ink.main, 0, 0.9)) +
      line('M350 300C340 500 360 640 350 740M480 300C490 480 470 600 486 740', ink.deep, 6, 0.14) +
      solid('M650 290Q780 250 910 290L916 830Q780 850 644 830Z', ink.main) +
      repeat(9, (i) => line(`M${674 + i * 28} 286V828`, ink.pale, 6, 0.5)) +
      repeat(17, (i) => line(`M654 ${320 + i * 30}H908`, ink.pale, 6, 0.5)),
  },
  rug: {
    pose: 'lies',
    wide: true,
    focus: [520, 430],
    draw: (ink) =>
      repeat(26, (i) => line(`M${312 + i * 23} 150V1052`, ink.pale, 8)) +
      lying(boxPath(295, 180, 610, 840, 6), ink.main) +
      box([335, 220, 530, 760], ink.pale) +
      box([355, 240, 490, 720], ink.main) +
      repeat(4, (i) => {
        const y = 330 + i * 180;
        return (
          path(`M600 ${y - 84}L790 ${y}L600 ${y + 84}L410 ${y}Z`, ink.pale) +
          path(`M600 ${y - 58}L732 ${y}L600 ${y + 58}L468 ${y}Z`, ink.accent) +
          path(`M600 ${y - 28}L664 ${y}L600 ${y + 28}L536 ${y}Z`, ink.pale)
        );
      }) +
      repeat(3, (i) =>
        path(
          `M355 ${420 + i * 180 - 50}L430 ${420 + i * 180}L355 ${420 + i * 180 + 50}ZM845 ${420 + i * 180 - 50}L770 ${420 + i * 180}L845 ${420 + i * 180 + 50}Z`,
          ink.shade,
        ),
      ),
  },
  hotWaterBottle: {
    pose: 'lies',
    focus: [600, 660],
    draw: (ink) =>
      lying(boxPath(545, 170, 110, 110, 22), '#4A4F57') +
      lying(
        'M500 270H700V380C860 400 880 470 880 560V880C880 980 800 1010 600 1010S320 980 320 880V560C320 470 340 400 500 380Z',
        ink.main,
      ) +
      repeat(7, (i) => line(`M${516 + i * 28} 276V376`, ink.shade, 8, 0.7)) +
      repeat(6, (row) =>
        repeat(8, (i) => {
          const x = 368 + i * 62;
          const y = 480 + row * 84;
          return line(
            `M${x - 20} ${y}L${x} ${y + 34}L${x + 20} ${y}`,
            row === 2 || row === 3 ? ink.accent : ink.pale,
            12,
            0.75,
          );
        }),
      ),
  },
} satisfies Record<string, Motif>;
