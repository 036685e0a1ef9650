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

/** A loudspeaker cone seen from the front. */
function cone(cx: number, cy: number, r: number): string {
  return (
    oval([cx, cy, r], '#232428') +
    ring([cx, cy, r * 0.92], '#55575C', r * 0.08) +
    oval([cx, cy, r * 0.66], '#33353A') +
    oval([cx, cy, r * 0.28], '#4B4E54') +
    oval([cx - r * 0.08, cy - r * 0.1, r * 0.1], '#8A8D92')
  );
}

/** Things that make sound. */
export const audioMotifs = {
  headphones: {
    pose: 'lies',
    focus: [400, 680],
    draw: (ink) =>
      `<g transform="translate(16 22)">${line('M350 660C330 180 870 180 850 660', '#1c1420', 56, 0.16)}</g>` +
      line('M350 660C330 180 870 180 850 660', ink.main, 54) +
      line('M390 430C430 300 520 262 600 262S770 300 810 430', ink.deep, 26) +
      line('M342 520V650M858 520V650', material.steel, 18) +
      lying(boxPath(350, 590, 110, 300, 52), ink.deep) +
      lying(boxPath(740, 590, 110, 300, 52), ink.deep) +
      lying(boxPath(260, 560, 140, 360, 66), ink.main) +
      lying(boxPath(800, 560, 140, 360, 66), ink.main) +
      oval([322, 740, 30, 96], ink.tint, 0.5) +
      oval([878, 740, 30, 96], ink.shade, 0.7) +
      oval([330, 880, 9], ink.accent),
  },
  pebbleSpeaker: {
    pose: 'stands',
    footprint: 290,
    focus: [560, 620],
    draw: (ink) =>
      line('M860 560C990 560 1000 760 880 780', ink.accent, 22) +
      solid(
        'M290 690C290 520 420 440 600 440S910 520 910 690C910 830 820 905 600 905S290 830 290 690Z',
        ink.main,
      ) +
      repeat(7, (row) =>
        repeat(13, (i) => {
          const x = 372 + i * 38 + (row % 2) * 19;
          const y = 590 + row * 34;
          const inside = ((x - 600) / 250) ** 2 + ((y - 690) / 130) ** 2 < 1;
          return inside ? oval([x, y, 8], ink.deep) : '';
        }),
      ) +
      line('M400 520C450 490 520 474 590 472', ink.pale, 14, 0.6) +
      repeat(3, (i) => oval([548 + i * 52, 852, 11], ink.pale)),
  },
  bookshelfSpeakers: {
    pose: 'stands',
    footprint: 420,
    wide: true,
    focus: [390, 600],
    draw: (ink) =>
      repeat(2, (i) => {
        const x = 220 + i * 430;
        return (
          path(`M${x + 330} 350L${x + 370} 320V880L${x + 330} 905Z`, ink.deep) +
          path(`M${x} 350L${x + 40} 320H${x + 370}L${x + 330} 350Z`, ink.tint) +
          solid(boxPath(x, 350, 330, 555, 8), ink.main) +
          line(`M${x + 20} 420V860M${x + 310} 400V800`, ink.shade, 4, 0.5) +
          cone(x + 165, 470, 66) +
          cone(x + 165, 710, 128) +
          box([x + 140, 866, 50, 10], material.brass, 4)
        );
      }),
  },
  turntable: {
    pose: 'lies',
    wide: true,
    focus: [700, 500],
    draw: (ink) =>
      lying(boxPath(190, 270, 820, 660, 40), ink.main) +
      line('M230 320H700M300 880H940M240 600H260', ink.shade, 5, 0.5) +
      oval([530, 600, 296], '#1c1420', 0.3) +
      oval([530, 600, 284], '#27272B') +
      repeat(6, (i) => ring([530, 600, 120 + i * 26], '#3D3D43', 3)) +
      path('M530 600L330 400A284 284 0 0 1 420 338Z', '#FFFFFF', 0.09) +
      path('M530 600L730 800A284 284 0 0 1 640 862Z', '#FFFFFF', 0.09) +
      oval([530, 600, 92], ink.accent) +
      ring([530, 600, 70], '#FFFFFF', 4, 0.5) +
      oval([530, 600, 12], material.steel) +
      oval([900, 400, 64], material.steelShade) +
      oval([900, 400, 44], material.steel) +
      line('M900 400L880 700L760 790', material.steel, 18) +
      turned(50, [748, 796], box([716, 776, 70, 38], material.black, 8)) +
      oval([900, 850, 34], material.brass) +
      oval([900, 850, 20], material.brassShade),
  },
  earbuds: {
    pose: 'lies',
    focus: [600, 700],
    draw: (ink) =>
      lying('M330 720V560Q330 470 420 470H780Q870 470 870 560V720Z', ink.deep) +
      lying('M330 620H870V830Q870 960 740 960H460Q330 960 330 830Z', ink.main) +
      oval([600, 700, 12], ink.accent) +
      line('M380 860Q400 920 470 930', ink.pale, 12, 0.6) +
      [470, 730]
        .map(
          (x, i) =>
            lying(boxPath(x - 24, 300, 48, 190, 24), ink.shade) +
            lying(ovalPath(x, 300, 76, 70), ink.main) +
            oval([x + (i === 0 ? 40 : -40), 296, 34, 42], ink.deep) +
            oval([x + (i === 0 ? -26 : 26), 276, 14], ink.pale, 0.7),
        )
        .join(''),
  },
  radio: {
    pose: 'stands',
    footprint: 370,
    focus: [780, 680],
    draw: (ink) =>
      line('M860 480L1000 160', material.steel, 10) +
      oval([1002, 156, 12], material.steelShade) +
      line('M360 480C360 380 840 380 840 480', material.woodDark, 24) +
      solid(boxPath(240, 470, 720, 420, 70), ink.main) +
      box([290, 520, 380, 320], ink.pale, 40) +
      repeat(9, (i) => line(`M320 ${556 + i * 31}H640`, ink.deep, 12, 0.75)) +
      oval([810, 620, 96], material.paper) +
      ring([810, 620, 96], material.brass, 8) +
      repeat(12, (i) => turned(i * 30, [810, 620], line('M810 540V556', '#5A5248', 5))) +
      turned(40, [810, 620], line('M810 640V556', '#C4402F', 8)) +
      repeat(
        2,
        (i) =>
          oval([764 + i * 92, 792, 34], material.brass) +
          oval([764 + i * 92, 792, 20], material.brassShade),
      ) +
      box([310, 886, 70, 20], material.woodDark, 8) +
      box([820, 886, 70, 20], material.woodDark, 8),
  },
  amplifier: {
    pose: 'stands',
    footprint: 460,
    wide: true,
    focus: [820, 700],
    draw: (ink) =>
      path('M160 560L210 510H990L1040 560Z', ink.tint) +
      solid(boxPath(150, 556, 900, 320, 18), ink.main) +
      repeat(14, (i) => line(`M170 ${580 + i * 21}H1030`, '#FFFFFF', 3, 0.1)) +
      box([220, 620, 300, 180], '#1E2226', 14) +
      box([234, 634, 272, 152], '#F6E3A9', 8) +
      repeat(9, (i) => turned(-48 + i * 12, [370, 830], line('M370 664V684', '#5A4A2A', 5))) +
      turned(16, [370, 830], line('M370 780V664', '#C4402F', 6)) +
      oval([850, 710, 118], ink.deep) +
      oval([850, 706, 108], ink.tint) +
      oval([850, 706, 108], 'url(#volume)') +
      turned(40, [850, 706], box([844, 606, 12, 50], ink.deep, 5)) +
      repeat(
        3,
        (i) => oval([600 + i * 54, 640, 18], ink.deep) + oval([600 + i * 54, 637, 14], ink.tint),
      ) +
      oval([654, 780, 10], ink.accent) +
      repeat(2, (i) => box([210 + i * 700, 872, 80, 33], material.black, 8)),
  },
} satisfies Record<string, Motif>;
