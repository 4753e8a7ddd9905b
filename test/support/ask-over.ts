/** An error as it leaves the gateway. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** An answer of the graph over HTTP; `text` is what was sent, to the letter. */
export interface GraphAnswer {
  readonly status: number;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly AnswerError[];
}

/** What goes with a document. */
export interface Question {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Which operation of the document, where it has several. */
  readonly operationName?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks a graph over HTTP. */
export async function askOver(url: string, document: string, question: Question = {}): Promise<GraphAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...question.headers,
    },
    body: JSON.stringify({
      query: document,
      variables: question.variables,
      operationName: question.operationName,
    }),
  });
  const text = await response.text();
  const { data = null, errors = [] } = JSON.parse(text) as Partial<GraphAnswer>;
  return { status: response.status, text, data, errors };
}
