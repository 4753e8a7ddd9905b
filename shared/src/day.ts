import { fail } from './errors.ts';

/** A day as `yyyy-mm-dd`: days are compared and kept as text, so that no time zone can move them. */
export type Day = string;

const oslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const MILLISECONDS = 86_400_000;

let lastHour = Number.NaN;
let lastDay: Day = '';

/** The day it is in Norway at a moment. It is worked out once an hour: there a day begins with an hour of UTC. */
export function todayInOslo(now: Date = new Date()): Day {
  const hour = Math.floor(now.getTime() / 3_600_000);
  if (hour !== lastHour) {
    lastDay = oslo.format(now);
    lastHour = hour;
  }
  return lastDay;
}

/** Whether a text is a day of the calendar from year 1 on: `2025-02-30` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The text as a day, or a refusal; it does not say the text again, since it may be anything. */
export function parseDay(text: string): Day {
  if (isDay(text)) return text;
  return fail('BAD_USER_INPUT', 'That is no day of the calendar: write it as yyyy-mm-dd.');
}

/** The day that lies a number of days after another, before it when negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS).toISOString().slice(0, 10);
}

/** How many days lie from one day to another; 0 when they are the same. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS);
}

/** The day of a date column, which a driver gives as midnight UTC. */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** As `dayOf`, keeping null. */
export function dayOrNull(date: Date | null): Day | null {
  return date === null ? null : dayOf(date);
}

/** A day as a driver wants it for a date column. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
