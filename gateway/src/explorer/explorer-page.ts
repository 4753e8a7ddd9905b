/** What the page may load: its own files and nothing from anywhere else; it can be framed by nobody. */
export const EXPLORER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page in which the graph can be tried; all that it loads lies beside it. */
export const EXPLORER_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Samspill explorer</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="explorer/graphiql.css">
    <link rel="stylesheet" href="explorer/page.css">
    <script defer src="explorer/react.js"></script>
    <script defer src="explorer/react-dom.js"></script>
    <script defer src="explorer/graphiql.js"></script>
    <script defer src="explorer/start.js"></script>
  </head>
  <body>
    <main id="explorer">Loading the explorer …</main>
  </body>
</html>
`;

export const EXPLORER_STYLE = `html, body, #explorer { height: 100%; margin: 0; }
`;

/** Runs in the browser: puts GraphiQL on the page, with a first question in it. */
export const EXPLORER_START = `const question = \`# The counties of Norway today.
query Counties {
  counties {
    code
    name
  }
}
\`;
const fetcher = GraphiQL.createFetcher({ url: new URL('graphql', document.baseURI).pathname });
const explorer = React.createElement(GraphiQL, { fetcher, defaultQuery: question, shouldPersistHeaders: false });
ReactDOM.createRoot(document.getElementById('explorer')).render(explorer);
`;
