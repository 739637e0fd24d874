// Contestants take turns in rounds, so that what else the machine does falls on all of them; medians and spreads are over the rounds.
import { isDeepStrictEqual } from 'node:util';
import { load, processorSeconds } from './processes.mjs';

const median = (values) => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The middle of some values, and how far the least and the most lie apart in its hundredths. */
export function summary(values) {
  const middle = median(values);
  return { median: middle, spread: middle === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / middle };
}

/** The answer of a contestant, made alike; throws when it answers with errors. */
async function answerOf({ name, url, path = '/graphql', headers, normalise = (data) => data }, body) {
  const response = await fetch(`${url}${path}`, { method: 'POST', headers: await headers(), body });
  const answer = await response.json();
  if (answer.errors) throw new Error(`${name}: ${JSON.stringify(answer.errors).slice(0, 600)}`);
  return normalise(answer.data);
}

/** Throws unless all contestants give the same answer to each request; the length of the answers, in characters, on average. */
export async function requireSameAnswers(contestants) {
  const [first, ...others] = contestants;
  let length = 0;
  for (const [index, body] of first.bodies.entries()) {
    const expected = await answerOf(first, body);
    length += JSON.stringify(expected).length;
    for (const other of others) {
      const given = await answerOf(other, other.bodies[index]);
      if (isDeepStrictEqual(given, expected)) continue;
      const [one, two] = [expected, given].map((answer) => JSON.stringify(answer).slice(0, 800));
      throw new Error(`${other.name} answers otherwise than ${first.name}:\n${two}\n${one}`);
    }
  }
  return Math.round(length / first.bodies.length);
}

async function round({ url, path = '/graphql', headers, bodies, pid, unique = false }, { connections, seconds }) {
  const before = processorSeconds(pid);
  const loaded = await load({ url, path, headers: await headers(), bodies, connections, seconds, unique });
  const after = processorSeconds(pid);
  const processor = before === null || after === null ? null : ((after - before) * 1000) / loaded.count;
  return { ...loaded, processor };
}

/** Runs the rounds; the order turns by one in each. Returns for each contestant its figures over all rounds. */
export async function contest(contestants, { connections, seconds, rounds, warmUp, say }) {
  const seen = new Map(contestants.map(({ name }) => [name, []]));
  for (const each of contestants) await round(each, { connections, seconds: warmUp });
  for (let turn = 0; turn < rounds; turn += 1) {
    const order = contestants.map((_, index) => contestants[(index + turn) % contestants.length]);
    for (const each of order) {
      const result = await round(each, { connections, seconds });
      if (result.failures > 0) throw new Error(`${each.name}: ${result.failures} of ${result.count} answers failed`);
      seen.get(each.name).push(result);
    }
    say(`  round ${turn + 1} of ${rounds}`);
  }
  return contestants.map(({ name }) => {
    const results = seen.get(name);
    const of = (figure) => summary(results.map((result) => result[figure]));
    const hasProcessor = results.every(({ processor }) => processor !== null);
    return {
      name,
      requests: results.reduce((sum, { count }) => sum + count, 0),
      perSecond: of('perSecond'),
      p50: of('p50'),
      p95: of('p95'),
      processor: hasProcessor ? of('processor') : null,
    };
  });
}
