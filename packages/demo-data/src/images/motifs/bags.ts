import { box, boxPath, line, lying, material, oval, path, repeat, solid, turned } from '../draw.ts';
import type { Motif } from '../motif.ts';

/** A row of stitches along a path. */
function stitches(d: string, color: string): string {
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="5" stroke-dasharray="16 12" stroke-linecap="round" opacity="0.7"/>`;
}

/** Bags and small leather goods. */
export const bagMotifs = {
  backpack: {
    pose: 'stands',
    footprint: 270,
    focus: [600, 480],
    draw: (ink) =>
      line('M390 420C300 520 300 740 360 860M810 420C900 520 900 740 840 860', ink.deep, 36) +
      solid('M370 330H830L860 820Q860 905 770 905H430Q340 905 340 820Z', ink.main) +
      solid('M380 190Q600 160 820 190L836 400Q600 430 364 400Z', ink.shade) +
      line('M380 240Q600 212 820 240M374 300Q600 276 828 300', ink.deep, 7, 0.35) +
      line('M600 180V560', material.woodDark, 30) +
      box([566, 470, 68, 60], material.brass, 10) +
      box([582, 486, 36, 28], material.woodDark, 4) +
      solid(boxPath(420, 600, 360, 240, 40), ink.tint) +
      line('M440 660H760', ink.deep, 8, 0.6) +
      box([724, 652, 20, 60], ink.accent, 8) +
      stitches('M436 820H764', ink.pale) +
      line('M560 170C560 120 640 120 640 170', ink.deep, 16),
  },
  tote: {
    pose: 'stands',
    footprint: 280,
    focus: [600, 600],
    draw: (ink) =>
      line('M450 460C440 160 760 160 750 460', ink.deep, 26) +
      [520, 580, 650]
        .map((x, i) =>
          turned(
            i * 14 - 12,
            [x, 480],
            line(`M${x} 480V260`, '#7C9A54', 12) +
              oval([x, 262, 34, 58], '#D9738B') +
              oval([x + 12, 268, 18, 50], '#C25B75'),
          ),
        )
        .join('') +
      solid('M330 440H870L900 870Q902 905 860 905H340Q298 905 300 870Z', ink.main) +
      path('M330 440H870L873 490H327Z', ink.shade) +
      stitches('M336 506H864', ink.pale) +
      line('M450 460C444 330 490 250 550 224M750 460C756 330 710 250 650 224', ink.shade, 28) +
      box([430, 450, 44, 90], ink.shade, 4) +
      box([726, 450, 44, 90], ink.shade, 4) +
      oval([600, 690, 96], ink.accent, 0.9) +
      path('M500 720Q550 660 600 700T700 690V730Q640 790 600 786T500 720Z', ink.pale, 0.9) +
      line('M400 520C420 640 380 760 396 880', ink.deep, 7, 0.16),
  },
  duffel: {
    pose: 'stands',
    footprint: 430,
    wide: true,
    focus: [480, 660],
    draw: (ink) =>
      line('M430 560C440 300 760 300 770 560', ink.deep, 28) +
      solid(
        'M270 500H930C1010 500 1050 580 1050 700V830Q1050 905 970 905H230Q150 905 150 830V700C150 580 190 500 270 500Z',
        ink.main,
      ) +
      path('M150 830V800H1050V830Q1050 905 970 905H230Q150 905 150 830Z', ink.deep, 0.5) +
      line('M230 530H970', ink.deep, 12) +
      line('M240 530H960', material.brass, 4) +
      box([400, 510, 60, 390], ink.shade) +
      box([740, 510, 60, 390], ink.shade) +
      stitches('M412 520V890M448 520V890M752 520V890M788 520V890', ink.pale) +
      line('M430 580C430 420 500 340 600 340S770 420 770 580', ink.shade, 28) +
      box([552, 326, 96, 42], ink.accent, 16) +
      repeat(
        2,
        (i) =>
          box([398 + i * 340, 600, 64, 44], material.brass, 8) +
          box([412 + i * 340, 612, 36, 20], ink.shade, 4),
      ) +
      box([900, 620, 80, 120], ink.accent, 10) +
      box([916, 640, 48, 60], material.paper, 4),
  },
  sling: {
    pose: 'lies',
    focus: [600, 680],
    draw: (ink) =>
      line('M330 640C240 120 960 120 870 640', ink.deep, 40) +
      line('M330 640C240 120 960 120 870 640', ink.accent, 8) +
      box([548, 206, 104, 70], material.steel, 10) +
      box([566, 222, 68, 38], ink.deep, 6) +
      lying(
        'M300 620Q300 560 370 556H830Q900 560 900 620L880 860Q870 950 780 950H420Q330 950 320 860Z',
        ink.main,
      ) +
      line('M350 640H850', ink.deep, 14) +
      line('M356 640H844', ink.tint, 4) +
      path('M350 720H850L838 850Q832 910 770 910H430Q368 910 362 850Z', ink.shade) +
      line('M380 750H820', ink.deep, 10, 0.6) +
      box([796, 628, 18, 66], ink.accent, 8) +
      box([450, 820, 110, 50], ink.accent, 6),
  },
  wallet: {
    pose: 'lies',
    focus: [560, 640],
    draw: (ink) =>
      turned(
        -10,
        [600, 600],
        lying(boxPath(350, 280, 480, 300, 20), '#DDE5E8') +
          box([350, 330, 480, 50], '#8A99A6') +
          lying(boxPath(370, 340, 480, 300, 20), ink.accent) +
          box([410, 380, 80, 60], '#F0D68A', 10) +
          lying(
            'M300 430Q300 400 330 400H870Q900 400 900 430V850Q900 880 870 880H330Q300 880 300 850Z',
            ink.main,
          ) +
          path(
            'M300 430V850Q300 880 330 880H870Q900 880 900 850V560C760 520 640 480 560 400H330Q300 400 300 430Z',
            ink.tint,
            0.45,
          ) +
          stitches('M326 430V850Q326 856 340 856H860Q874 856 874 850V560', ink.pale) +
          stitches('M560 424C640 500 760 540 880 566', ink.pale) +
          oval([780, 780, 30], ink.shade),
      ),
  },
  washBag: {
    pose: 'stands',
    footprint: 360,
    focus: [600, 640],
    draw: (ink) =>
      line('M250 640C150 640 150 760 250 760', ink.deep, 30) +
      [500, 570]
        .map(
          (x, i) =>
            box([x, 380 - i * 40, 34, 240], i === 0 ? '#7FA7A0' : material.wood, 14) +
            box([x - 6, 360 - i * 40, 46, 70], material.paper, 10),
        )
        .join('') +
      box([660, 440, 110, 160], '#C98B5E', 16) +
      box([690, 400, 50, 50], material.black, 8) +
      solid(
        'M270 560H930Q980 560 980 620V820Q980 905 900 905H300Q220 905 220 820V620Q220 560 270 560Z',
        ink.main,
      ) +
      path('M220 790H980V820Q980 905 900 905H300Q220 905 220 820Z', ink.shade) +
      line('M250 590H950', ink.deep, 16) +
      line('M256 590H944', material.brass, 5) +
      path('M860 590L930 690H900L850 610Z', ink.accent) +
      stitches('M240 776H960', ink.pale) +
      box([540, 660, 120, 70], ink.accent, 6, 0.9),
  },
  sleeve: {
    pose: 'lies',
    wide: true,
    focus: [760, 560],
    draw: (ink) =>
      turned(
        -8,
        [600, 600],
        lying(boxPath(330, 250, 640, 480, 28), material.steel) +
          box([330, 250, 640, 480], 'url(#volume)', 28) +
          box([600, 262, 100, 12], material.steelShade, 6) +
          oval([906, 330, 34], material.steelShade, 0.5) +
          lying(boxPath(190, 360, 700, 540, 26), ink.main) +
          repeat(60, (i) =>
            oval(
              [220 + ((i * 137) % 640), 390 + ((i * 89) % 480), 4],
              i % 2 === 0 ? ink.tint : ink.deep,
              0.35,
            ),
          ) +
          stitches('M214 384H866V876H214Z', ink.pale) +
          path('M890 540H740Q700 540 700 590V670Q700 720 740 720H890Z', ink.accent) +
          stitches('M880 560H750Q722 560 722 594V666Q722 700 750 700H880', ink.pale) +
          oval([756, 630, 18], material.brass),
      ),
  },
} satisfies Record<string, Motif>;
