import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { accessClasses, narrower } from './access-classes.ts';

function classesOf(sdl: string): Readonly<Record<string, string | null>> {
  const { fields } = accessClasses(parse(sdl));
  return Object.fromEntries(fields.map(({ type, field, accessClass }) => [`${type}.${field}`, accessClass]));
}

describe('the class of a field', () => {
  it('is what it says itself, else that of its type', () => {
    expect(
      classesOf('type Office @access(class: OPEN) { name: String staff: Int @access(class: CONFIDENTIAL) }'),
    ).toEqual({ 'Office.name': 'OPEN', 'Office.staff': 'CONFIDENTIAL' });
  });

  it('is that of the type that it gives, in lists too, where that is narrower', () => {
    const sdl = `
      type Office @access(class: OPEN) { figures: [Figure!]! plans: [Plan] other: Office }
      type Figure @access(class: AGGREGATE) { office: Office value: Float }
      type Plan @access(class: CONFIDENTIAL) { text: String }`;
    expect(classesOf(sdl)).toEqual({
      'Office.figures': 'AGGREGATE',
      'Office.plans': 'CONFIDENTIAL',
      'Office.other': 'OPEN',
      'Figure.office': 'AGGREGATE',
      'Figure.value': 'AGGREGATE',
      'Plan.text': 'CONFIDENTIAL',
    });
  });

  it('is none in a type that says none, whatever it gives', () => {
    const sdl =
      'type Office { name: String plan: Plan } type Plan @access(class: CONFIDENTIAL) { text: String }';
    expect(classesOf(sdl)).toMatchObject({ 'Office.name': null, 'Office.plan': null });
  });

  it('is found where a type is extended, in whatever order', () => {
    const sdl = `
      extend type Office { plan: Plan name: String }
      type Office @access(class: OPEN) { code: ID }
      extend interface Unit @access(class: AGGREGATE) { size: Int }
      interface Unit { code: ID }
      type Plan @access(class: CONFIDENTIAL) { text: String }`;
    expect(classesOf(sdl)).toEqual({
      'Office.plan': 'CONFIDENTIAL',
      'Office.name': 'OPEN',
      'Office.code': 'OPEN',
      'Unit.size': 'AGGREGATE',
      'Unit.code': 'AGGREGATE',
      'Plan.text': 'CONFIDENTIAL',
    });
  });

  it('is none where the word is no class', () => {
    expect(classesOf('interface Unit @access(class: SECRET) { name: String }')).toEqual({
      'Unit.name': null,
    });
  });
});

it('of two classes that is narrower which fewer may read', () => {
  expect(narrower('OPEN', 'AGGREGATE')).toBe('AGGREGATE');
  expect(narrower('PERSONAL', 'CONFIDENTIAL')).toBe('PERSONAL');
  expect(narrower(null, 'OPEN')).toBe('OPEN');
  expect(narrower(null, null)).toBeNull();
});
