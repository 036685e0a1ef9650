import { box, boxPath, line, material, oval, path, repeat, ring, solid, turned } from '../draw.ts';
import type { Motif } from '../motif.ts';

/** A few books side by side, standing on `y`. */
function books(x: number, y: number, fills: readonly string[]): string {
  return fills
    .map((fill, i) => {
      const height = 130 + ((i * 37) % 50);
      return (
        box([x + i * 38, y - height, 34, height], fill, 4) +
        box([x + i * 38 + 8, y - height + 24, 18, 8], '#FFFFFF', 0, 0.5)
      );
    })
    .join('');
}

/** A small plant in a pot, standing on `y`. */
function plant(x: number, y: number, pot: string): string {
  return (
    line(
      `M${x} ${y - 70}C${x - 10} ${y - 140} ${x - 50} ${y - 170} ${x - 80} ${y - 180}`,
      material.leafShade,
      7,
    ) +
    line(
      `M${x} ${y - 70}C${x + 10} ${y - 150} ${x + 40} ${y - 190} ${x + 66} ${y - 210}`,
      material.leafShade,
      7,
    ) +
    turned(-30, [x - 70, y - 180], oval([x - 70, y - 180, 44, 20], material.leaf)) +
    turned(-50, [x + 60, y - 210], oval([x + 60, y - 210, 46, 20], material.leaf)) +
    turned(-85, [x, y - 170], oval([x, y - 170, 62, 22], material.leafShade)) +
    solid(`M${x - 48} ${y - 84}H${x + 48}L${x + 36} ${y}H${x - 36}Z`, pot)
  );
}

/** Chairs, tables and what hangs on the wall. */
export const furnitureMotifs = {
  diningChair: {
    pose: 'stands',
    footprint: 260,
    focus: [600, 560],
    draw: (ink) =>
      line('M440 300L424 890', ink.shade, 28) +
      line('M760 300L776 890', ink.shade, 28) +
      line('M420 810H780', ink.shade, 16) +
      solid('M404 270Q600 220 796 270L792 368Q600 318 408 368Z', ink.main) +
      line('M436 480Q600 450 764 480', ink.main, 26) +
      path('M404 600Q600 580 796 600L856 690H344Z', ink.accent) +
      repeat(9, (i) => line(`M${430 + i * 42} 600L${388 + i * 53} 686`, ink.deep, 4, 0.3)) +
      line('M600 592L350 688M600 592L850 688', ink.deep, 5, 0.35) +
      solid(boxPath(336, 686, 528, 38, 16), ink.main) +
      line('M366 724L346 890', ink.main, 32) +
      line('M834 724L854 890', ink.shade, 32),
  },
  loungeChair: {
    pose: 'stands',
    footprint: 330,
    wide: true,
    focus: [650, 520],
    draw: (ink) =>
      line('M820 540L900 890', material.woodShade, 34) +
      line('M860 250L760 720', material.woodShade, 30) +
      turned(14, [760, 480], solid(boxPath(690, 210, 140, 500, 66), ink.main)) +
      turned(14, [760, 480], line('M700 360H820M700 500H820', ink.deep, 6, 0.35)) +
      turned(5, [560, 690], solid(boxPath(290, 620, 500, 120, 54), ink.main)) +
      line('M330 700Q560 690 740 730', ink.deep, 6, 0.3) +
      line('M330 770L800 800', material.woodShade, 26) +
      line('M372 560L330 890', material.wood, 36) +
      line('M320 548Q560 520 846 548', material.wood, 40) +
      turned(14, [690, 330], box([640, 270, 96, 140], ink.accent, 40)),
  },
  stool: {
    pose: 'stands',
    footprint: 240,
    focus: [600, 500],
    draw: (ink) =>
      line('M600 520L606 885', ink.deep, 32) +
      ring([602, 740, 148, 22], ink.shade, 16) +
      line('M480 510L392 888', ink.main, 36) +
      line('M720 510L808 888', ink.shade, 36) +
      solid('M360 450V480C360 520 470 545 600 545S840 520 840 480V450Z', ink.shade) +
      oval([600, 452, 240, 58], ink.main) +
      ring([600, 452, 180, 40], ink.shade, 4, 0.5) +
      ring([600, 452, 110, 22], ink.shade, 4, 0.5),
  },
  table: {
    pose: 'stands',
    footprint: 460,
    wide: true,
    focus: [480, 520],
    draw: (ink) =>
      line('M300 600L330 850', ink.deep, 34) +
      line('M900 600L870 850', ink.deep, 34) +
      path('M220 470H980L1090 560H110Z', ink.tint) +
      line('M300 500H880M240 530H700M520 484H940', ink.shade, 4, 0.35) +
      solid(boxPath(100, 556, 1000, 50, 14), ink.main) +
      path('M170 606H250L214 905H172Z', ink.main) +
      path('M1030 606H950L986 905H1028Z', ink.shade) +
      box([230, 606, 740, 44], ink.shade) +
      oval([520, 520, 130, 22], material.paper) +
      oval([520, 514, 96, 14], '#E3D8C5') +
      solid('M700 420C680 440 680 500 700 512H760C780 500 780 440 760 420Z', ink.accent) +
      line(
        'M724 424C720 360 690 320 668 300M736 424C740 350 760 310 790 280',
        material.leafShade,
        7,
      ) +
      turned(-40, [668, 300], oval([668, 300, 40, 17], material.leaf)) +
      turned(40, [790, 284], oval([790, 284, 17, 40], material.leaf)),
  },
  shelf: {
    pose: 'hangs',
    wide: true,
    focus: [420, 600],
    draw: (ink) =>
      path('M290 690H330V790L290 760Z', material.brass) +
      path('M870 690H910V760L870 790Z', material.brass) +
      box([176, 690, 880, 30], '#1c1420', 6, 0.14) +
      books(250, 650, [ink.accent, '#F2E9D8', material.woodDark, '#8AA29A', ink.shade, '#D9A441']) +
      turned(12, [520, 600], box([504, 486, 36, 164], '#6F8190', 4)) +
      plant(930, 650, ink.accent) +
      oval([700, 590, 62], '#F2E9D8') +
      oval([700, 590, 62], 'url(#volume)') +
      solid(boxPath(150, 648, 900, 50, 10), ink.main) +
      line('M200 666H520M600 680H980', ink.shade, 4, 0.4),
  },
  coatRack: {
    pose: 'hangs',
    wide: true,
    focus: [430, 420],
    draw: (ink) =>
      solid(boxPath(150, 350, 900, 84, 42), ink.main) +
      line('M220 380H640M720 402H980', ink.shade, 4, 0.4) +
      repeat(5, (i) => oval([240 + i * 180, 400, 34], '#1c1420', 0.18)) +
      repeat(
        5,
        (i) =>
          oval([240 + i * 180, 392, 32], ink.tint) + oval([240 + i * 180, 392, 18], ink.shade, 0.5),
      ) +
      line('M330 640L420 400L510 640', material.woodDark, 14) +
      solid('M300 620H540L556 880H284Z', ink.accent) +
      line('M310 660H530', ink.deep, 5, 0.3) +
      turned(
        -8,
        [780, 480],
        solid('M690 520C680 410 720 380 790 380S900 410 890 520Z', '#D8C49A') +
          path('M692 490Q790 520 888 490V524Q790 550 690 524Z', material.woodDark) +
          solid(
            'M600 520Q790 580 980 520Q1000 560 900 580Q790 600 680 580Q580 560 600 520Z',
            '#C7AE7C',
          ),
      ),
  },
  mirror: {
    pose: 'hangs',
    focus: [520, 500],
    draw: (ink) =>
      oval([616, 664, 316], '#1c1420', 0.14) +
      line('M470 370L600 190L730 370', material.woodDark, 16) +
      oval([600, 190, 24], material.brass) +
      oval([600, 640, 316], ink.main) +
      oval([600, 640, 316], 'url(#volume)') +
      oval([600, 640, 276], '#D6E3E6') +
      path(
        'M440 420L800 830A276 276 0 0 0 860 560L640 367A276 276 0 0 0 440 420Z',
        '#FFFFFF',
        0.35,
      ) +
      path('M360 510L690 900A276 276 0 0 1 590 915L336 580Z', '#FFFFFF', 0.28) +
      ring([600, 640, 278], ink.deep, 6, 0.5),
  },
  bedside: {
    pose: 'stands',
    footprint: 270,
    focus: [600, 560],
    draw: (ink) =>
      line('M420 780L396 890M780 780L804 890', ink.shade, 30) +
      solid(boxPath(370, 480, 460, 320, 20), ink.main) +
      box([400, 650, 400, 124], ink.deep, 8) +
      box([440, 734, 240, 40], material.paper, 4) +
      box([460, 700, 200, 34], ink.accent, 4) +
      box([400, 512, 400, 112], ink.tint, 10) +
      oval([600, 568, 20], material.brass) +
      box([350, 456, 500, 34], ink.tint, 12) +
      solid('M450 360H560V440Q560 456 540 456H470Q450 456 450 440Z', ink.accent) +
      ring([574, 402, 26], ink.accent, 14) +
      solid('M690 456V400Q690 380 710 380H760Q780 380 780 400V456Z', material.paper) +
      line('M735 380V330', '#8A6B3A', 5) +
      path('M735 340C715 310 735 290 735 270C755 295 755 320 735 340Z', '#F2B33D'),
  },
} satisfies Record<string, Motif>;
