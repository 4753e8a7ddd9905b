import type { Breach, House, Link } from './house.ts';

/** Wall 6: no import circles, type imports included. Each circle is told once, at the import that closes it. */
export function circleBreaches({ links }: House): readonly Breach[] {
  const linksFrom = new Map<string, Link[]>();
  for (const link of links) linksFrom.set(link.from, [...(linksFrom.get(link.from) ?? []), link]);
  const done = new Set<string>();
  const breaches: Breach[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    for (const link of linksFrom.get(file) ?? []) {
      if (link.to === null || done.has(link.to)) continue;
      if (link.to === file || way.includes(link.to)) breaches.push(breachOf(link, [...way, file]));
      else walk(link.to, [...way, file]);
    }
    done.add(file);
  };
  for (const file of linksFrom.keys()) if (!done.has(file)) walk(file, []);
  return breaches;
}

function breachOf({ from, to, line }: Link, way: readonly string[]): Breach {
  const circle = [...way.slice(way.indexOf(to ?? '')), to];
  return { wall: 'wall 6: no import circles', file: from, line, what: `it closes ${circle.join(' → ')}` };
}
