import { describe, expect, it } from 'vitest';
import { composeSchemas } from '../../fixtures/compose-schemas.ts';
import { describePlan } from '../../fixtures/describe-plan.ts';
import { createPlanMaker } from './make-plan.ts';

const prices = createPlanMaker(
  composeSchemas({
    a: 'type Query { p: [P] } type P @key(fields: "id") { id: ID! price(currency: String): Int }',
    b: `type P @key(fields: "id") { id: ID! price(currency: String): Int @external
          x: Int @requires(fields: "price(currency: \\"EUR\\")")
          y(n: Int): Int @requires(fields: "price(currency: \\"USD\\")")
          plain: Int @requires(fields: "price") z: Int }`,
  }),
);

describe('a field that requires another with arguments', () => {
  it('never sends the value that the client asked for with other arguments', () => {
    expect(describePlan(prices.make('{ p { _1_price: price(currency: "NOK") x z } }'))).toEqual([
      'a {p{__typename id _1_price:price(currency:"NOK")price__1:price(currency:"EUR")}}',
      'b/p/@ {...P{__typename id price<-price__1}} => {...on P{x z}}',
    ]);
  });

  it('is asked for apart from one that requires it with other arguments, at the same time', () => {
    const plan = prices.make('query ($v0: Int) { p { x _1_y: y(n: $v0) z } }');
    expect(describePlan(plan)).toEqual([
      'a {p{__typename id price__2:price(currency:"USD")price__1:price(currency:"EUR")}}',
      'b/p/@ {...P{__typename id price<-price__1}} => {...on P{x z}}',
      'b/p/@ {...P{__typename id price<-price__2}} => $v0:Int{...on P{_1_y:y(n:$v0)}}',
    ]);
    expect(plan.root).toMatchObject({
      nodes: [{}, { kind: 'Parallel', nodes: [{ variables: [] }, { variables: ['v0'] }] }],
    });
  });

  it('is asked for apart from one that requires it without arguments', () => {
    expect(describePlan(prices.make('{ p { x plain } }')).slice(1)).toEqual([
      'b/p/@ {...P{__typename id price<-price__1}} => {...on P{x}}',
      'b/p/@ {...P{__typename id price}} => {...on P{plain}}',
    ]);
  });

  it('requires the same value again without a fetch of its own', () => {
    const plan = prices.make('{ p { _1_y: y(n: 1) _2_y: y(n: 2) } }');
    expect(describePlan(plan).slice(1)).toEqual([
      'b/p/@ {...P{__typename id price<-price__2}} => {...on P{_1_y:y(n:1)_2_y:y(n:2)}}',
    ]);
  });
});

describe('required arguments deep in a requirement', () => {
  it('are told apart from those at another place, with what is below them', () => {
    const dims = 'enum Unit { CM MM } type Dims @shareable { size(round: Boolean): Int weight: Int }';
    const maker = createPlanMaker(
      composeSchemas({
        a: `type Query { p: P } type P @key(fields: "id") { id: ID! dims(unit: Unit): Dims } ${dims}`,
        b: `type P @key(fields: "id") { id: ID! dims(unit: Unit): Dims @external
              x: Int @requires(fields: "dims(unit: CM) { size(round: true) weight }")
              y: Int @requires(fields: "dims(unit: CM) { size(round: false) }")
              z: Int @requires(fields: "dims { weight }") } ${dims}`,
      }),
    );
    expect(describePlan(maker.make('{ p { x y z } }')).slice(1)).toEqual([
      'b/p {...P{__typename id dims<-dims__1{size<-size__1 weight}}} => {...on P{x}}',
      'b/p {...P{__typename id dims<-dims__1{size<-size__2 weight}}} => {...on P{y}}',
      'b/p {...P{__typename id dims{weight}}} => {...on P{z}}',
    ]);
  });

  it('do not stand in the way of those of another type in the same place', () => {
    const members = (mark: string) =>
      `union U = A | B type A { n(x: Int): Int ${mark} } type B { n(x: Int): Int ${mark} }`;
    const maker = createPlanMaker(
      composeSchemas({
        a: `type Query { p: P } type P @key(fields: "id") { id: ID! u: U } ${members('')}`,
        b: `type P @key(fields: "id") { id: ID! u: U @external
              z: Int @requires(fields: "u { ... on A { n(x: 1) } ... on B { n(x: 2) } }") } ${members('@external')}`,
      }),
    );
    expect(describePlan(maker.make('{ p { z } }'))).toEqual([
      'a {p{__typename id u{__typename ...on A{n__1:n(x:1)}...on B{n__2:n(x:2)}}}}',
      'b/p {...P{__typename id u{...A{n<-n__1} ...B{n<-n__2}}}} => {...on P{z}}',
    ]);
  });

  it('reach the objects of an interface', () => {
    const owners = (mark: string) =>
      ['A', 'B']
        .map((name) => `type ${name} implements O { name(short: Boolean): String ${mark} }`)
        .join(' ');
    const o = 'interface O { name(short: Boolean): String }';
    const maker = createPlanMaker(
      composeSchemas({
        a: `type Query { p: P } type P @key(fields: "id") { id: ID! owner: O } ${o} ${owners('')}`,
        b: `type P @key(fields: "id") { id: ID! owner: O @external
              x: Int @requires(fields: "owner { name(short: true) }")
              y: Int @requires(fields: "owner { ... on A { name(short: false) } }") } ${o} ${owners('@external')}`,
      }),
    );
    expect(describePlan(maker.make('{ p { x y } }'))).toEqual([
      'a {p{__typename id owner{__typename ...on A{name__2:name(short:false)}name__1:name(short:true)}}}',
      'b/p {...P{__typename id owner{name<-name__1}}} => {...on P{x}}',
      'b/p {...P{__typename id owner{...A{name<-name__2}}}} => {...on P{y}}',
    ]);
  });
});

describe('a field that is required and requires another itself', () => {
  it('gets each of its values by what it requires', () => {
    const maker = createPlanMaker(
      composeSchemas({
        a: 'type Query { p: P } type P @key(fields: "id") { id: ID! price(currency: String): Int }',
        b: `type P @key(fields: "id") { id: ID! price(currency: String): Int @external
              x(k: Int): Int @requires(fields: "price(currency: \\"EUR\\")") }`,
        c: `type P @key(fields: "id") { id: ID! x(k: Int): Int @external
              y: Int @requires(fields: "x(k: 3)") z: Int @requires(fields: "x(k: 4)") }`,
      }),
    );
    expect(describePlan(maker.make('{ p { y z } }'))).toEqual([
      'a {p{__typename id price__1:price(currency:"EUR")}}',
      'b/p {...P{__typename price<-price__1 id}} => {...on P{x__2:x(k:4)x__1:x(k:3)}}',
      'c/p {...P{__typename x<-x__2 id}} => {...on P{z}}',
      'c/p {...P{__typename id x<-x__1}} => {...on P{y}}',
    ]);
  });
});
