/**
 * What each kind of trouble means for a person, and what they can do about it. The slugs are the API's
 * (`/problems/<slug>`; `about:blank` is its trouble without one), the last three are this page's own.
 */
const PROBLEMS = {
  'invalid-url': {
    title: 'That is not an address Calque can read',
    means: 'It needs the full address of a public page, beginning with http:// or https://, without a user name or password in it.',
    advice: 'Copy the address from the browser’s address bar and paste it whole.',
  },
  'invalid-request': {
    title: 'The service did not understand the question',
    means: 'A part of the request is not of the form that the service expects.',
    advice: 'Try again with the address alone. If it happens again, this page and the service are of different versions: reload the page.',
  },
  unauthorized: {
    title: 'This instance wants to know who asks',
    means: 'Whoever runs it gives out access tokens, and this page holds none.',
    advice: 'Ask the operator for access, and call the service with your token; or run an instance of your own.',
  },
  'blocked-address': {
    title: 'Calque does not go there',
    means: 'The address, or one that it redirects to, is not on the public internet, or uses another port than 80 or 443.',
    advice: 'Private networks, this machine itself and odd ports are closed on purpose. If the page is public, try its usual address.',
  },
  'request-too-large': {
    title: 'The request is too large',
    means: 'What was sent to the service is over its limit.',
    advice: 'Send the address alone.',
  },
  'not-html': {
    title: 'There is no web page at that address',
    means: 'Calque reads HTML pages. Documents, pictures and feeds it cannot judge.',
    advice: 'If the document belongs to an article, paste the address of the article.',
  },
  'page-too-large': {
    title: 'That page is too large',
    means: 'Once unpacked it is bigger than what Calque accepts. Articles hardly ever are.',
    advice: 'If the page is a list or an archive, paste the address of a single article.',
  },
  'page-too-complex': {
    title: 'That page is built too intricately',
    means: 'Its markup has more elements, or is nested deeper, than Calque is willing to work through.',
    advice: 'A print or mobile version of the page may be simpler.',
  },
  'too-many-requests': {
    title: 'That was a lot of pages',
    means: 'Your allowance on this instance is used up for the moment.',
    advice: 'Wait a little, then try again.',
  },
  'page-status': {
    title: 'The site did not hand out the page',
    means: 'It answered with an error instead.',
    advice: 'Open the page in your browser to see whether it is there. Pages behind a log-in, or guarded against robots, cannot be fetched from here.',
  },
  unreachable: {
    title: 'The site cannot be reached',
    means: 'Its name is unknown, nothing answers there, or what came back was broken or cut short.',
    advice: 'Look for a typing mistake in the address, and see whether your browser can open it.',
  },
  'redirect-loop': {
    title: 'The address leads round in circles',
    means: 'It redirects back to itself, or more than five times. Often that is a cookie or consent page.',
    advice: 'Open it in your browser and paste the address where you end up.',
  },
  overloaded: {
    title: 'Calque has its hands full',
    means: 'The service refuses new pages for a moment rather than be slow for everybody.',
    advice: 'Try again shortly.',
  },
  'timed-out': {
    title: 'The page took too long',
    means: 'It did not arrive whole within ten seconds.',
    advice: 'The site may be slow just now: try again in a minute.',
  },
  'about:blank': {
    title: 'The service stumbled',
    means: 'It made a mistake of its own, or does not know the call.',
    advice: 'Try again. If it stays, tell whoever runs this instance.',
  },
  'no-service': {
    title: 'The Calque service does not answer',
    means: 'This page is here, but the service behind it could not be reached.',
    advice: 'Check your connection. If you run the service yourself, see whether it still runs.',
  },
  'no-answer-in-time': {
    title: 'The Calque service did not answer in time',
    means: 'It should answer within seconds, whatever the page does.',
    advice: 'Check your connection, then try again.',
  },
  'odd-answer': {
    title: 'The answer makes no sense',
    means: 'Something between this page and the service sent an answer that is not the service’s.',
    advice: 'Try again. If you run the service behind a proxy, look at the proxy’s log.',
  },
};

const RETRYABLE = new Set([
  'too-many-requests', 'page-status', 'unreachable', 'overloaded', 'timed-out', 'no-service', 'no-answer-in-time', 'odd-answer', 'about:blank',
]);

/** A problem's title, meaning and advice; also for slugs that this page does not know. */
export function problemExplained(problem) {
  const known = PROBLEMS[problem.slug] ?? {
    title: problem.title ?? 'That did not work',
    means: 'The service names a kind of trouble that this page does not know.',
    advice: 'Its own words are below.',
  };
  return {...known, means: withFacts(problem, known.means), retryable: RETRYABLE.has(problem.slug)};
}

function withFacts(problem, means) {
  if (problem.slug === 'page-status' && problem.pageStatus) {
    return pageStatusExplained(problem.pageStatus);
  }
  if (problem.slug === 'not-html' && problem.contentType) {
    return `${means} What is there calls itself “${problem.contentType}”.`;
  }
  if (problem.slug === 'odd-answer' && problem.status) {
    return `${means} (HTTP status ${problem.status}.)`;
  }
  return means;
}

function pageStatusExplained(status) {
  if (status === 404 || status === 410) {
    return `It says that there is no such page${status === 410 ? ' any more' : ''} (${status}).`;
  }
  if (status === 401 || status === 402 || status === 403) {
    return `It says that the page is not open to everybody (${status}): it may want a log-in or a subscription, or turn robots away.`;
  }
  if (status === 429) {
    return 'It says that it was asked too often (429).';
  }
  return status >= 500
    ? `It has trouble of its own (${status}).`
    : `It answered with an error (${status}).`;
}

const MISSING = {
  'home-page': 'This is a site’s front page: many beginnings, no article. Open a story and paste its address.',
  listing: 'This is a list of articles. Open one of them and paste its address.',
  'search-results': 'These are the results of a search. Open one of them and paste its address.',
  'product-grid': 'This is a shop’s shelf: products and prices, no article.',
  player: 'This is a page around a video or a recording: there is no text to read.',
  'consent-wall': 'The site showed a consent question instead of the article. Calque cannot, and should not, agree in your name.',
  'login-wall': 'The site asks for a log-in or a subscription here. Calque sees only what everybody sees.',
  'empty-shell': 'The page builds its text with scripts in the browser. Calque runs none, so it saw only the empty frame. The browser extension can send what your browser shows.',
  'no-text': 'There is no run of text on this page long enough to be an article.',
};

/** Why a page has no article to show. */
export function missingExplained(slug) {
  return MISSING[slug] ?? `The service gives this reason: ${slug}.`;
}
