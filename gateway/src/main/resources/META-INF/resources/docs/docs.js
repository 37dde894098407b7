'use strict';

// Schemas are named relative to the place of asyncapi.yaml, here as in the repository.
const contracts = new URL('/docs/gateway/contracts/', location.href);

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function link(reference, text) {
  const made = element('a', text);
  made.href = new URL(reference, contracts).pathname;
  return made;
}

// What a field may hold, in words: "text, a UUID", "one of GAVE, RECEIVED", "list of object".
function kind(schema) {
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (schema.const) return String(schema.const);
  const types = [schema.type ?? 'object'].flat().filter((type) => type !== 'null');
  const names = types.map((type) => (type === 'array' ? `list of ${kind(schema.items ?? {})}` : type)).join(' or ');
  return schema.format ? `${names}, ${schema.format}` : names;
}

function rows(schema, prefix = '') {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const must = schema.required?.includes(name) ? 'yes' : 'no';
    const cells = [element('code', prefix + name), kind(field), must, field.description ?? ''];
    const inner = field.type === 'array' ? rows(field.items ?? {}, `${prefix}${name}[].`) : rows(field, `${prefix}${name}.`);
    return [element('tr', ...cells.map((cell) => element('td', cell))), ...inner];
  });
}

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return answer.json();
}

// An event opens into its fields and an example, which are read when somebody wants to see them.
function event(message) {
  const schemaAddress = new URL(message.payload.schema.$ref, contracts).pathname;
  const exampleAddress = schemaAddress.replace(/([^/]+)\.schema\.json$/, 'examples/$1.json');
  const made = element('details', element('summary', message.name, ` – ${message.summary}`));
  made.addEventListener('toggle', async () => {
    if (!made.open || made.dataset.read) return;
    made.dataset.read = 'yes';
    try {
      const [schema, example] = await Promise.all([read(schemaAddress), read(exampleAddress)]);
      const head = element('tr', ...['Field', 'Holds', 'Always?', 'Meaning'].map((text) => element('th', text)));
      made.append(
        element('table', element('thead', head), element('tbody', ...rows(schema))),
        element('p', 'An example:'),
        element('pre', JSON.stringify(example, null, 2)),
        element('p', link(message.payload.schema.$ref, 'The JSON Schema')),
      );
    } catch (failure) {
      made.append(element('p', `It cannot be shown just now: ${failure.message}`));
    }
  });
  return made;
}

function topicRow(channel, messages) {
  const events = Object.values(channel.messages ?? {}).map(({ $ref }) => event(messages[$ref.split('/').pop()]));
  const topic = element('td', element('code', channel.address));
  return element('tr', topic, element('td', channel.description ?? ''), element('td', ...events));
}

async function showTopics() {
  const place = document.getElementById('topic-table');
  const answer = await fetch('/docs/asyncapi.json');
  if (!answer.ok) {
    place.textContent = 'The topics cannot be shown just now. Read asyncapi.yaml instead.';
    return;
  }
  const { channels, components } = await answer.json();
  const head = element('tr', ...['Topic', 'What it tells', 'Events: open one to see its fields'].map((t) => element('th', t)));
  const topics = Object.values(channels).map((channel) => topicRow(channel, components.messages));
  place.replaceChildren(element('table', element('thead', head), element('tbody', ...topics)));
}

showTopics();
SwaggerUIBundle({ url: '/docs/openapi.json', dom_id: '#swagger', deepLinking: true, docExpansion: 'none' });
