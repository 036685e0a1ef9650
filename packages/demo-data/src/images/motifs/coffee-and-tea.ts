import { box, boxPath, line, material, oval, path, repeat, ring, solid, turned } from '../draw.ts';
import type { Motif } from '../motif.ts';
import { steam } from './tableware.ts';

/** A coffee bean. */
function bean(x: number, y: number, degrees: number): string {
  return turned(
    degrees,
    [x, y],
    oval([x, y, 36, 24], '#5A3825') + line(`M${x - 30} ${y}q15 -12 30 0t30 0`, '#3A2217', 5),
  );
}

/** Kettles, pots, beans and leaves. */
export const coffeeAndTeaMotifs = {
  kettle: {
    pose: 'stands',
    footprint: 260,
    wide: true,
    focus: [600, 640],
    draw: (ink) =>
      line('M440 800C300 790 330 560 250 480L190 460', ink.shade, 34) +
      line('M740 560C920 500 960 700 880 850', material.woodDark, 36) +
      line('M730 560L800 540', material.steel, 26) +
      solid('M440 520H720L800 860Q806 905 760 905H400Q354 905 360 860Z', ink.main) +
      solid('M430 520C440 470 500 450 580 450S720 470 730 520Z', ink.tint) +
      box([558, 410, 44, 44], material.woodDark, 10) +
      oval([580, 408, 38, 18], material.woodDark) +
      line('M366 846H794', ink.deep, 8, 0.5) +
      line('M450 580L404 830', ink.pale, 18, 0.45),
  },
  dripper: {
    pose: 'stands',
    footprint: 230,
    focus: [600, 460],
    draw: (ink) =>
      steam(590, 300) +
      path('M460 590H740L790 860Q794 905 750 905H450Q406 905 410 860Z', '#DCEBEC', 0.6) +
      path('M436 740H764L786 860Q792 900 750 900H450Q408 900 414 860Z', '#5A3420', 0.9) +
      oval([600, 742, 164, 16], '#7A4A2D') +
      path('M460 590H740L790 860Q794 905 750 905H450Q406 905 410 860Z', 'url(#volume)') +
      line('M480 640L450 840', '#FFFFFF', 14, 0.7) +
      line('M770 640C860 640 880 800 790 820', '#DCEBEC', 24, 0.8) +
      box([420, 566, 360, 34], ink.shade, 16) +
      solid('M370 300H830L680 570H520Z', ink.main) +
      repeat(5, (i) => line(`M${440 + i * 80} 320L${560 + i * 20} 550`, ink.deep, 5, 0.18)) +
      path('M390 268L600 250L810 268L830 304H370Z', material.paper) +
      oval([600, 300, 230, 34], ink.tint) +
      oval([600, 300, 204, 26], '#4A2C1C') +
      line('M820 340C930 330 930 460 780 440', ink.shade, 30),
  },
  teapot: {
    pose: 'stands',
    footprint: 280,
    wide: true,
    focus: [580, 640],
    draw: (ink) =>
      line('M440 500C420 250 780 250 760 500', material.woodDark, 26) +
      path('M360 760C250 740 250 600 170 540L210 500C300 540 330 600 400 620Z', ink.shade) +
      oval([190, 520, 30, 18], ink.deep) +
      solid(
        'M600 500C790 500 900 600 900 720C900 840 800 905 600 905S300 840 300 720C300 600 410 500 600 500Z',
        ink.main,
      ) +
      repeat(5, (row) =>
        repeat(11, (i) => oval([380 + i * 44 + (row % 2) * 22, 640 + row * 44, 7], ink.deep, 0.2)),
      ) +
      solid('M460 510C470 460 530 446 600 446S730 460 740 510Q600 540 460 510Z', ink.tint) +
      oval([600, 438, 34, 24], ink.deep) +
      line('M360 720C364 650 410 590 470 566', ink.pale, 16, 0.55) +
      steam(130, 470),
  },
  grinder: {
    pose: 'stands',
    footprint: 190,
    focus: [600, 560],
    draw: (ink) =>
      line('M600 330H860', material.steelShade, 22) +
      box([840, 230, 44, 110], material.woodDark, 20) +
      box([584, 320, 32, 80], material.steel, 8) +
      solid('M480 410Q600 370 720 410V450H480Z', ink.tint) +
      solid(boxPath(470, 440, 260, 290, 20), ink.main) +
      repeat(12, (i) => line(`M${486 + i * 21} 470V700`, ink.deep, 5, 0.25)) +
      box([460, 720, 280, 34], material.brass, 10) +
      solid(boxPath(480, 750, 240, 155, 24), ink.shade) +
      line('M505 480V690', ink.pale, 14, 0.5) +
      bean(340, 884, 20) +
      bean(404, 896, -30) +
      bean(830, 890, 40),
  },
  coffeeBag: {
    pose: 'stands',
    footprint: 250,
    focus: [600, 620],
    draw: (ink) =>
      solid('M380 270H820L850 860Q852 905 810 905H390Q348 905 350 860Z', ink.main) +
      path('M380 270H820L824 350Q600 330 376 350Z', ink.shade) +
      line('M388 300H812', ink.deep, 6, 0.4) +
      line('M400 360C420 520 380 700 398 880M800 360C780 520 820 700 800 880', ink.deep, 8, 0.18) +
      oval([600, 410, 20], ink.deep, 0.5) +
      box([440, 480, 320, 330], material.paper, 12) +
      oval([600, 600, 84], ink.accent) +
      path('M600 540C640 560 640 620 600 660C560 640 560 580 600 540Z', material.paper) +
      line('M600 545C580 580 620 620 600 655', ink.accent, 8) +
      box([480, 716, 240, 16], ink.deep, 8, 0.8) +
      box([520, 750, 160, 12], ink.deep, 6, 0.5) +
      bean(250, 880, 30) +
      bean(310, 898, -20) +
      bean(910, 890, 60),
  },
  teaTin: {
    pose: 'stands',
    footprint: 210,
    focus: [600, 640],
    draw: (ink) =>
      solid('M420 420H780V870C780 895 700 905 600 905S420 895 420 870Z', ink.main) +
      box([420, 520, 360, 280], material.paper) +
      box([420, 520, 360, 280], 'url(#volume)') +
      line('M420 540H780M420 780H780', ink.main, 6) +
      line('M600 740C600 680 590 640 560 590', material.leafShade, 8) +
      turned(-52, [560, 600], oval([540, 600, 56, 24], material.leaf)) +
      turned(40, [640, 640], oval([640, 640, 58, 24], material.leaf)) +
      turned(-28, [560, 690], oval([556, 690, 44, 18], material.leafShade)) +
      solid('M410 340V430C410 450 500 462 600 462S790 450 790 430V340Z', ink.shade) +
      oval([600, 340, 190, 34], ink.tint) +
      ring([600, 340, 150, 24], ink.shade, 5, 0.6) +
      [300, 340, 880, 910]
        .map((x, i) => turned(i * 50, [x, 894], oval([x, 894, 26, 9], material.leafShade)))
        .join(''),
  },
  filters: {
    pose: 'stands',
    footprint: 300,
    focus: [560, 520],
    draw: (ink) =>
      repeat(6, (i) =>
        turned(
          -20 + i * 8,
          [600, 900],
          path('M380 330Q600 270 820 330L690 880H510Z', i % 2 === 0 ? ink.main : ink.tint) +
            line('M380 330Q600 270 820 330', ink.shade, 6),
        ),
      ) +
      turned(20, [600, 900], line('M440 350L540 860M760 350L660 860', ink.shade, 5, 0.6)) +
      solid(boxPath(340, 640, 520, 265, 16), ink.accent) +
      box([400, 700, 400, 150], material.paper, 10) +
      path('M540 736H660L618 812H582Z', ink.accent) +
      line('M450 740H510M450 775H500M690 740H750M700 775H750', ink.accent, 10),
  },
} satisfies Record<string, Motif>;
