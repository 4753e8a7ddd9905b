import { circleBreaches } from './circle-walls.ts';
import { doorBreaches } from './door-walls.ts';
import { fileBreaches } from './file-walls.ts';
import type { House } from './house.ts';
import { layerBreaches } from './layer-walls.ts';
import { packageBreaches } from './package-walls.ts';
import { wingBreaches } from './wing-walls.ts';

/** Every breach of every wall, one line each: file, line, wall, and what stands there. */
export function findBreaches(house: House): readonly string[] {
  return [packageBreaches, layerBreaches, doorBreaches, circleBreaches, wingBreaches, fileBreaches]
    .flatMap((wall) => wall(house))
    .map(({ file, line, wall, what }) => `${file}:${line} breaks ${wall} – ${what}`)
    .sort();
}
