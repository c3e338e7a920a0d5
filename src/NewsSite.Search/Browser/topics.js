// Finds the documents of topics whose names have a word of the query. Mirrors TopicNames.cs.

// Low: a topic's name says less than a word of the story.
const topicWeight = 0.3;

/** Returns a function that finds the reading of a term as part of a topic's name, if it is. `has` tells only whether. */
export function createTopicNames({ analyzer, manifest, attributes }) {
  const names = manifest.topicNames.map((name) => new Set(analyzer.analyze(name).map(({ term }) => term)));

  return Object.assign(readingsOf, { has: (term) => names.some((name) => name.has(term)) });

  async function readingsOf(term) {
    const topics = manifest.topics.filter((_, i) => names[i].has(term));
    if (!topics.length) return [];
    const { sets, setOf } = await attributes();
    const isOfTopic = sets.map((set) => set.some((topic) => topics.includes(topic)));
    const documents = [...Array(manifest.documents).keys()].filter((i) => isOfTopic[setOf[i]]);
    const rarity = Math.log(1 + manifest.documents / (documents.length + 1));
    const score = Math.floor(rarity * 1000) / 1000;
    const none = { documents: [], scores: [] };
    // A field of its own, after the others.
    const fields = [...manifest.fields.map(() => none), { documents, scores: documents.map(() => score) }];
    return [{ entry: { term, fields, spellings: new Map() }, weight: topicWeight }];
  }
}
