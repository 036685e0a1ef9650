import {
  box,
  boxPath,
  line,
  lying,
  material,
  oval,
  path,
  repeat,
  ring,
  solid,
  turned,
} from '../draw.ts';
import type { Motif } from '../motif.ts';

/** Paper, pens and what a desk needs. */
export const stationeryMotifs = {
  notebook: {
    pose: 'lies',
    focus: [620, 520],
    draw: (ink) =>
      turned(
        8,
        [600, 600],
        line('M520 960V1070', ink.accent, 18) +
          lying(boxPath(330, 210, 560, 780, 24), material.paper) +
          lying(boxPath(320, 200, 560, 780, 24), ink.main) +
          box([320, 200, 70, 780], ink.shade, 24) +
          box([370, 200, 20, 780], ink.shade) +
          box([800, 200, 26, 780], ink.accent) +
          box([460, 320, 260, 150], ink.tint, 8, 0.6) +
          line('M490 370H690M490 420H620', ink.deep, 8, 0.5) +
          line('M420 240V940', ink.deep, 4, 0.25),
      ) +
      turned(
        -34,
        [880, 860],
        lying(boxPath(640, 840, 440, 34, 10), ink.accent) +
          path('M640 840L580 857L640 874Z', '#E9D2A6') +
          path('M602 850L580 857L602 864Z', '#333333') +
          box([1040, 840, 40, 34], '#D98B82', 10),
      ),
  },
  pocketNotebooks: {
    pose: 'lies',
    focus: [560, 560],
    draw: (ink) =>
      [-16, 0, 16]
        .map((degrees, i) =>
          turned(
            degrees,
            [600, 1000],
            lying(
              boxPath(400, 270, 400, 600, 18),
              [ink.accent, ink.tint, ink.main][i] ?? ink.main,
            ) +
              box([400, 270, 34, 600], '#1c1420', 12, 0.18) +
              repeat(2, (staple) => box([408, 420 + staple * 280, 10, 44], material.steel, 4)) +
              box([480, 350, 250, 120], material.paper, 6) +
              line('M510 390H700M510 430H640', ink.deep, 7, 0.55),
          ),
        )
        .join(''),
  },
  fountainPen: {
    pose: 'lies',
    wide: true,
    focus: [480, 740],
    draw: (ink) =>
      line('M170 930C300 850 330 990 430 900S560 940 640 860', '#2A3B5C', 10, 0.75) +
      turned(
        -40,
        [600, 600],
        lying('M180 600L330 560V640Z', material.brass) +
          line('M200 600H310', material.brassShade, 5) +
          oval([306, 600, 9], material.brassShade) +
          lying('M330 556H460L480 548V652L460 644H330Z', material.black) +
          lying('M478 540H800V660H478Z', ink.main) +
          line('M490 566H790', ink.pale, 14, 0.8) +
          box([796, 534, 30, 132], material.brassShade, 6) +
          lying('M826 540H1040Q1080 540 1080 600T1040 660H826Z', ink.main) +
          line('M840 566H1030', ink.pale, 14, 0.8) +
          box([690, 640, 290, 26], ink.shade, 13),
      ),
  },
  inkBottle: {
    pose: 'stands',
    footprint: 250,
    focus: [600, 640],
    draw: (ink) =>
      path('M400 590H800L850 700V850Q850 905 795 905H405Q350 905 350 850V700Z', '#DCE8EA', 0.75) +
      path('M384 680H816L836 720V845Q836 890 792 890H408Q364 890 364 845V720Z', ink.main) +
      path('M400 590H800L850 700V850Q850 905 795 905H405Q350 905 350 850V700Z', 'url(#volume)') +
      box([440, 720, 320, 140], material.paper, 8) +
      path('M600 742C640 790 636 830 600 832S560 790 600 742Z', ink.main) +
      box([480, 540, 240, 60], '#DCE8EA', 10) +
      solid(boxPath(450, 400, 300, 150, 22), material.black) +
      repeat(13, (i) => line(`M${472 + i * 22} 420V530`, '#FFFFFF', 4, 0.14)) +
      line('M392 720V850', '#FFFFFF', 14, 0.55) +
      path('M900 880C930 860 1000 866 1010 890C1010 908 920 910 900 900Z', ink.main),
  },
  pencils: {
    pose: 'lies',
    wide: true,
    focus: [600, 380],
    draw: (ink) =>
      lying(boxPath(270, 420, 660, 560, 20), ink.accent) +
      repeat(9, (i) => {
        const x = 306 + i * 67;
        const top = 300 - (i % 3) * 26;
        const fill = i % 2 === 0 ? ink.main : ink.shade;
        return (
          path(`M${x} ${top}L${x + 26} ${top - 96}L${x + 52} ${top}Z`, '#E9D2A6') +
          path(`M${x + 17} ${top - 62}L${x + 26} ${top - 96}L${x + 35} ${top - 62}Z`, '#333333') +
          box([x, top, 52, 600 - top], fill) +
          box([x + 17, top, 18, 600 - top], '#FFFFFF', 0, 0.16)
        );
      }) +
      path('M270 520H930V960Q930 980 910 980H290Q270 980 270 960Z', ink.accent) +
      box([270, 520, 660, 16], '#1c1420', 0, 0.16) +
      box([400, 640, 400, 220], material.paper, 8) +
      line('M450 710H750M450 760H680', ink.deep, 12, 0.6) +
      oval([720, 800, 26], ink.main),
  },
  calendar: {
    pose: 'hangs',
    wide: true,
    focus: [520, 620],
    draw: (ink) =>
      line('M420 250L600 120L780 250', material.woodDark, 8) +
      oval([600, 120, 16], material.brass) +
      box([266, 262, 700, 800], '#1c1420', 6, 0.12) +
      box([250, 250, 700, 790], material.paper, 6) +
      box([240, 236, 720, 44], material.wood, 10) +
      box([240, 1020, 720, 40], material.wood, 10) +
      box([290, 300, 620, 300], ink.tint, 4) +
      path('M290 600V480Q400 380 520 470T740 430T910 480V600Z', ink.main) +
      path('M290 600V540Q460 460 620 540T910 540V600Z', ink.shade) +
      oval([760, 380, 44], ink.accent) +
      repeat(35, (i) => {
        const x = 306 + (i % 7) * 88;
        const y = 640 + Math.floor(i / 7) * 72;
        return (
          box([x, y, 68, 52], i % 7 > 4 ? ink.tint : '#E9E1D1', 8, i === 17 ? 0 : 1) +
          (i === 17 ? box([x, y, 68, 52], ink.accent, 8) : '')
        );
      }),
  },
  deskMat: {
    pose: 'lies',
    wide: true,
    focus: [420, 600],
    draw: (ink) =>
      lying(boxPath(110, 330, 980, 600, 40), ink.main) +
      `<path d="${boxPath(136, 356, 928, 548, 24)}" fill="none" stroke="${ink.pale}" stroke-width="5" stroke-dasharray="16 12" opacity="0.6"/>` +
      lying(boxPath(420, 440, 480, 190, 18), '#E7E3DA') +
      repeat(30, (i) =>
        box([440 + (i % 10) * 45, 458 + Math.floor(i / 10) * 54, 36, 44], '#FFFFFF', 7),
      ) +
      lying(boxPath(930, 470, 90, 140, 45), '#E7E3DA') +
      lying(boxPath(200, 450, 170, 230, 8), material.paper) +
      line('M230 500H340M230 540H340M230 580H300', ink.deep, 7, 0.5) +
      line('M200 780H420', material.brass, 16) +
      lying('M620 790a86 86 0 1 0 0.1 0Z', ink.accent) +
      oval([620, 876, 62], '#4A2E1E') +
      ring([722, 876, 34], ink.accent, 18),
  },
  eraser: {
    pose: 'lies',
    focus: [560, 600],
    draw: (ink) =>
      repeat(5, (i) =>
        line(
          `M${240 + i * 40} ${960 - i * 34}L${520 + i * 60} ${900 - i * 40}`,
          '#6B6B70',
          9,
          0.22,
        ),
      ) +
      turned(
        -18,
        [600, 580],
        lying(
          'M330 470C350 430 420 420 480 430C600 400 780 420 860 440C920 470 910 640 880 700C800 750 640 730 520 740C430 750 340 740 320 680C300 610 310 520 330 470Z',
          ink.main,
        ) +
          path(
            'M340 500C400 540 520 500 600 540S780 500 890 560C910 640 900 680 880 700C800 750 640 730 520 740C430 750 340 740 320 680C304 620 316 540 340 500Z',
            ink.shade,
            0.5,
          ) +
          line('M420 480C500 460 620 470 700 460', ink.pale, 16, 0.7),
      ) +
      [700, 760, 830]
        .map((x, i) => turned(i * 40, [x, 880], oval([x, 880 + i * 20, 34, 9], ink.shade)))
        .join(''),
  },
} satisfies Record<string, Motif>;
