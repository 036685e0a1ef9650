import { lightness } from './colours.ts';
import { box, line, oval, path, repeat } from './draw.ts';
import type { Motif } from './motif.ts';
import type { SeededRandom } from '../seeded-random.ts';

interface Room {
  wall: string;
  floor: string;
  light: string;
}

const rooms: readonly Room[] = [
  { wall: '#E6DDCE', floor: '#D3C4AE', light: '#F2EBDF' },
  { wall: '#D5E0DA', floor: '#B9CBC1', light: '#E8F0EB' },
  { wall: '#E8D5CB', floor: '#D3B7A8', light: '#F4E7E0' },
  { wall: '#D2DCE6', floor: '#B4C3D1', light: '#E7EEF4' },
  { wall: '#EEDFB9', floor: '#DCC68F', light: '#F8EFD6' },
  { wall: '#E1D6E2', floor: '#C8B7CC', light: '#F0E9F1' },
  { wall: '#C5D6D3', floor: '#A5BDB8', light: '#DBE7E4' },
  { wall: '#F2D6BE', floor: '#E0B894', light: '#FAE8D8' },
  { wall: '#A9BBA0', floor: '#8FA486', light: '#BCCBB4' },
  { wall: '#9DB3C4', floor: '#829BAE', light: '#B3C5D3' },
  { wall: '#E0AF86', floor: '#C99468', light: '#EBC4A2' },
  { wall: '#D4A59A', floor: '#BC887C', light: '#E0BBB2' },
  { wall: '#3B4A59', floor: '#2E3A47', light: '#4B5C6C' },
  { wall: '#4C5D4F', floor: '#3C4B3F', light: '#5E7061' },
  { wall: '#84523F', floor: '#6C4132', light: '#97634E' },
  { wall: '#57475F', floor: '#45384C', light: '#695873' },
];

/** Less than this and a product's outline is lost against the wall (found by eye). */
const leastContrast = 0.16;

/** Draws the room or surface around things, in colours that things of `colours` stand out from. */
export function backdrop(motif: Motif, colours: readonly string[], random: SeededRandom): string {
  const contrast = ({ wall }: Room): number =>
    Math.min(...colours.map((colour) => Math.abs(lightness(wall) - lightness(colour))));
  const fitting = rooms.filter((room) => contrast(room) >= leastContrast);
  const best = rooms.toSorted((a, b) => contrast(b) - contrast(a)).slice(0, 3);
  const room = random.pick(fitting.length > 0 ? fitting : best);
  if (motif.pose === 'hangs') return wall(room, random);
  if (motif.pose === 'lies') return surface(room, random);
  return floor(room, random, motif.footprint ?? 250);
}

function floor(room: Room, random: SeededRandom, footprint: number): string {
  const scenes = [
    oval([600, 520, 400], room.light),
    path('M200 860V520A400 400 0 0 1 1000 520V860Z', room.light),
    windowLight(room),
    oval([random.between(330, 420), 470, 280], room.light) +
      oval([random.between(780, 880), 560, 230], room.light, 0.6),
  ];
  return (
    box([0, 0, 1200, 1200], room.wall) +
    random.pick(scenes) +
    box([0, 850, 1200, 350], room.floor) +
    box([0, 850, 1200, 8], '#1c1420', 0, 0.06) +
    oval([630, 905, footprint * 1.3, footprint * 0.16], '#1c1420', 0.1) +
    oval([610, 905, footprint * 1.08, footprint * 0.1], '#1c1420', 0.2)
  );
}

function wall(room: Room, random: SeededRandom): string {
  const scenes = [
    oval([600, 600, 430], room.light),
    repeat(6, (i) => box([i * 200 + 96, 0, 6, 1200], '#1c1420', 0, 0.06)) + windowLight(room),
    path('M0 820C300 740 500 900 760 820S1100 740 1200 800V1200H0Z', room.light, 0.7),
  ];
  return box([0, 0, 1200, 1200], room.wall) + random.pick(scenes);
}

function surface(room: Room, random: SeededRandom): string {
  const scenes = [
    oval([random.pick([0, 1200]), random.pick([0, 1200]), 760], room.light),
    path('M0 1200L1200 300V1200Z', room.floor, 0.8),
    repeat(8, (i) => line(`M0 ${150 * i + 75}H1200`, room.floor, 5, 0.7)) +
      repeat(8, (i) => line(`M${150 * i + 75} 0V1200`, room.floor, 5, 0.7)),
    repeat(7, (i) => box([0, i * 172, 1200, 166], i % 2 === 0 ? room.light : room.floor, 0, 0.45)),
  ];
  return box([0, 0, 1200, 1200], room.wall) + random.pick(scenes);
}

/** Light that falls in through a window, across the wall. */
function windowLight(room: Room): string {
  return (
    path('M300 0H560L380 850H120Z', room.light, 0.8) +
    path('M620 0H880L700 850H440Z', room.light, 0.8) +
    path('M940 0H1080L900 850H760Z', room.light, 0.8)
  );
}
