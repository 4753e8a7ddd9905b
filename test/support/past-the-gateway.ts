import type { Side } from '@samspill/shared/decisions/statement';
import type { GraphAnswer } from './ask-over.ts';
import type { OpenSupergraph } from './open-supergraph.ts';

/** Who asks past the gateway: by a token, for a purpose. */
export interface DirectAsker {
  readonly token: string;
  readonly purpose?: string;
}

/** A statement that was signed, or an object that says what is missing where it is a refusal. */
type Given = (string & { readonly missing?: never }) | { readonly missing?: readonly string[] } | null;

/** What a field of a person gave; refused with all reasons where it was. */
export interface DirectAnswer extends GraphAnswer {
  readonly given: unknown;
  readonly missing: readonly string[] | undefined;
}

/** A person as the gateway names one to a subgraph, with whatever it says of what is required. */
export type Representation = Readonly<Record<string, unknown>> & { readonly id: string };

/** The ways past the gateway, straight to the subgraphs. */
export interface PastTheGateway {
  /** Asks a subgraph for a field of a person as a gateway does, with whatever representation and token. */
  readonly ask: (
    field: readonly [Side, string],
    person: Representation,
    asker: DirectAsker,
  ) => Promise<DirectAnswer>;
  /** Has the viewer's relation signed, and a decision by it, as the gateway would; on the registration unless another is named. */
  readonly decisionFor: (id: string, asker: DirectAsker, decision?: string) => Promise<string>;
}

/** Opens the ways past the gateway of a graph. */
export function pastTheGateway(graph: OpenSupergraph): PastTheGateway {
  const ask: PastTheGateway['ask'] = async ([subgraph, field], person, { token, purpose }) => {
    const answer = await graph.askSubgraph(
      subgraph,
      `query ($people: [_Any!]!) { _entities(representations: $people) { ... on YoungPerson { given: ${field} } } }`,
      {
        variables: { people: [{ __typename: 'YoungPerson', ...person }] },
        headers: {
          authorization: `Bearer ${token}`,
          ...(purpose !== undefined && { 'samspill-purpose': purpose }),
        },
      },
    );
    const [entity] = (answer.data?.['_entities'] ?? []) as readonly { readonly given?: Given }[];
    const given = entity?.given ?? null;
    return { ...answer, given, missing: given?.missing };
  };
  return {
    ask,
    decisionFor: async (id, asker, decision = 'registrationDecision') => {
      const isOfLabour = decision === 'followUpCaseDecision';
      const [side, relation] = isOfLabour
        ? (['labour', 'labourRelation'] as const)
        : (['education', 'educationRelation'] as const);
      const { given } = await ask([side, relation], { id }, asker);
      const signed = await ask(['agreements', decision], { id, [relation]: given }, asker);
      return String(signed.given);
    },
  };
}

/** What the county may see of a registration, or why it may not. */
export const REGISTRATION = [
  'labour',
  'registrationForCounty { __typename ... on Registration { registeredOn } ... on AccessRefused { missing } }',
] as const;

/** What the county may see of measures, or why it may not. */
export const MEASURES = [
  'labour',
  'measuresForCounty { __typename ... on Measures { synthetic } ... on AccessRefused { missing } }',
] as const;

/** What NAV may see of a case, or why it may not. */
export const FOLLOW_UP_CASE = [
  'education',
  'followUpCaseForNav { __typename ... on FollowUpCase { openedOn } ... on AccessRefused { missing } }',
] as const;
