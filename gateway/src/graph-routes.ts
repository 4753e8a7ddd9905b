import type { HttpAnswer, HttpRequest, Route, Routes } from '@samspill/shared/http/route';

export interface GraphRoutesOptions {
  readonly graphql: Route;
  readonly preflight: Route;
  readonly hasExplorer: boolean;
}

/** The routes of `/graphql`: questions by POST and GET; a browser that comes to look is sent to the explorer. */
export function graphRoutes({ graphql, preflight, hasExplorer }: GraphRoutesOptions): Routes {
  const look = (request: HttpRequest): boolean =>
    hasExplorer && request.search === '' && (request.headers.accept ?? '').includes('text/html');
  return {
    '/graphql': {
      POST: graphql,
      GET: (request) => (look(request) ? toExplorer : graphql(request)),
      OPTIONS: preflight,
    },
  };
}

const toExplorer: HttpAnswer = { status: 302, headers: { location: '/explorer', vary: 'accept' }, body: '' };
