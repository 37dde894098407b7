import axe from 'axe-core';

/** What axe finds on the page, but for colours, which jsdom does not know. */
export async function axeFindings(): Promise<string[]> {
  const { violations } = await axe.run(
    { include: [document.body], exclude: ['[data-live-announcer]'] },
    {
      rules: {
        'color-contrast': { enabled: false },
        region: { enabled: false },
        'page-has-heading-one': { enabled: true },
      },
    },
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' ')
        .slice(0, 200)}`,
  );
}
