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

function topicRow(channel, messages) {
  const events = Object.values(channel.messages ?? {}).map(({ $ref }) => {
    const message = messages[$ref.split('/').pop()];
    return element('div', link(message.payload.schema.$ref, message.name), ` – ${message.summary}`);
  });
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
  const head = element('tr', ...['Topic', 'What it tells', 'Events and their schemas'].map((t) => element('th', t)));
  const rows = Object.values(channels).map((channel) => topicRow(channel, components.messages));
  place.replaceChildren(element('table', element('thead', head), element('tbody', ...rows)));
}

showTopics();
SwaggerUIBundle({ url: '/docs/openapi.json', dom_id: '#swagger', deepLinking: true, docExpansion: 'none' });
