import { box, line, material, oval, path, repeat, ring, solid, turned } from '../draw.ts';
import type { Motif } from '../motif.ts';

/** The light around a lamp. */
function halo(x: number, y: number, r: number): string {
  return oval([x, y, r], 'url(#glow)');
}

/** A cone of lamp light. */
function glow(d: string): string {
  return path(d, material.warmLight, 0.22);
}

/** Lamps and bulbs. */
export const lightingMotifs = {
  pendant: {
    pose: 'hangs',
    focus: [600, 560],
    draw: (ink) =>
      glow('M350 725L170 1200H1030L850 725Z') +
      line('M600 0V420', material.black, 8) +
      box([568, 388, 64, 62], material.brass, 12) +
      oval([600, 722, 272, 40], ink.deep) +
      oval([600, 726, 232, 28], material.warmLight) +
      oval([600, 716, 60, 44], '#FFF6DA') +
      solid('M328 722C328 540 440 440 600 440S872 540 872 722C780 690 420 690 328 722Z', ink.main) +
      line('M376 640C400 550 460 500 540 482', ink.pale, 14, 0.55),
  },
  tableLamp: {
    pose: 'stands',
    footprint: 190,
    focus: [600, 480],
    draw: (ink) =>
      halo(600, 420, 420) +
      line('M600 520V660', material.brass, 22) +
      solid(
        'M600 640C520 640 450 700 450 780C450 850 500 890 540 905H660C700 890 750 850 750 780C750 700 680 640 600 640Z',
        ink.main,
      ) +
      path('M482 850Q600 880 718 850L700 876Q600 900 500 876Z', ink.shade, 0.6) +
      line('M490 760C495 720 520 690 550 676', ink.pale, 14, 0.6) +
      solid('M392 560L486 270Q600 250 714 270L808 560Q600 600 392 560Z', '#EFDDB8') +
      path('M392 560L486 270Q600 250 714 270L808 560Q600 600 392 560Z', material.warmLight, 0.3) +
      line('M394 560Q600 600 806 560', ink.shade, 8) +
      line('M487 271Q600 252 713 271', ink.shade, 6),
  },
  floorLamp: {
    pose: 'stands',
    footprint: 250,
    focus: [600, 340],
    draw: (ink) =>
      halo(600, 330, 420) +
      line('M600 420L610 890', ink.deep, 24) +
      line('M600 420L400 900', ink.main, 26) +
      line('M600 420L800 900', ink.shade, 26) +
      oval([600, 650, 96, 14], material.brass) +
      solid('M410 180H790L820 440Q600 480 380 440Z', '#F3E5CB') +
      path('M410 180H790L820 440Q600 480 380 440Z', material.warmLight, 0.45) +
      oval([600, 180, 190, 18], '#FFF6DD') +
      line('M381 440Q600 480 819 440', '#D9C4A0', 8) +
      line('M700 466V560', material.brass, 5) +
      oval([700, 568, 10], material.brass),
  },
  clampLamp: {
    pose: 'hangs',
    wide: true,
    focus: [690, 400],
    draw: (ink) =>
      glow('M640 470L560 860H1120L860 380Z') +
      box([0, 860, 1200, 340], material.wood) +
      box([0, 860, 1200, 44], material.woodShade) +
      box([290, 820, 120, 120], ink.deep, 14) +
      box([330, 930, 40, 90], material.steelShade, 8) +
      line('M350 830L300 540', ink.shade, 26) +
      line('M300 540L680 330', ink.main, 26) +
      oval([300, 540, 30], material.brass) +
      oval([350, 826, 26], material.brass) +
      turned(
        -28,
        [720, 350],
        oval([720, 470, 140, 30], material.warmLight) +
          solid('M580 470C580 350 640 270 720 270S860 350 860 470Q720 430 580 470Z', ink.main) +
          box([688, 236, 64, 50], ink.deep, 12),
      ) +
      box([880, 800, 190, 60], ink.accent, 8) +
      box([900, 752, 160, 48], material.paper, 6) +
      box([900, 752, 22, 48], ink.shade, 4),
  },
  paperLantern: {
    pose: 'hangs',
    focus: [520, 520],
    draw: (ink) =>
      halo(600, 590, 520) +
      line('M600 0V300', material.black, 6) +
      oval([600, 590, 310], ink.main) +
      oval([600, 590, 310], 'url(#volume)') +
      oval([600, 600, 260], 'url(#glow)') +
      repeat(13, (i) => {
        const dy = -264 + i * 44;
        const rx = Math.round(Math.sqrt(310 * 310 - dy * dy));
        return line(
          `M${600 - rx} ${590 + dy}Q600 ${590 + dy + 26} ${600 + rx} ${590 + dy}`,
          ink.deep,
          4,
          0.28,
        );
      }) +
      oval([600, 290, 62, 14], material.black) +
      oval([600, 893, 62, 14], ink.deep),
  },
  lantern: {
    pose: 'stands',
    footprint: 200,
    focus: [600, 600],
    draw: (ink) =>
      halo(600, 620, 440) +
      line('M440 400C440 190 760 190 760 400', material.brass, 18) +
      box([450, 460, 300, 300], '#FFF3D0', 20) +
      box([450, 460, 300, 300], 'url(#volume)', 20) +
      oval([600, 610, 74, 104], '#FFD97A') +
      oval([600, 630, 36, 62], '#FFF6DA') +
      line('M500 480V740', '#FFFFFF', 12, 0.6) +
      repeat(2, (i) => box([440 + i * 300, 440, 20, 340], ink.shade, 8)) +
      solid('M440 470C440 400 500 370 600 370S760 400 760 470Z', ink.main) +
      solid('M430 750H770L790 880Q790 905 765 905H435Q410 905 410 880Z', ink.main) +
      oval([600, 830, 30], material.brass) +
      oval([600, 830, 14], material.brassShade),
  },
  bulb: {
    pose: 'hangs',
    focus: [600, 640],
    draw: (ink) =>
      halo(600, 690, 480) +
      line('M600 0V260', ink.accent, 10) +
      box([540, 250, 120, 150], material.brass, 16) +
      repeat(4, (i) => line(`M544 ${292 + i * 28}H656`, material.brassShade, 8)) +
      path(
        'M556 400H644C650 480 850 540 850 690A250 250 0 0 1 350 690C350 540 550 480 556 400Z',
        ink.main,
        0.5,
      ) +
      path(
        'M556 400H644C650 480 850 540 850 690A250 250 0 0 1 350 690C350 540 550 480 556 400Z',
        'url(#volume)',
      ) +
      line('M575 410L540 640M625 410L660 640', material.steelShade, 6) +
      line(
        'M540 640L520 780L560 640L580 800L600 640L620 800L640 640L680 780L660 640',
        '#FFB938',
        9,
      ) +
      line('M420 640C430 580 470 540 510 515', '#FFFFFF', 16, 0.7) +
      ring([600, 690, 250], '#FFFFFF', 4, 0.4),
  },
} satisfies Record<string, Motif>;
