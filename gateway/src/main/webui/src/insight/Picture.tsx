import type { ReactNode } from 'react';
import { ActionButton } from '../ui/ActionButton';
import { TableFrame } from '../ui/TableFrame';
import { useWords } from '../words/useWords';
import { saveCsv, type Sheet } from './sheet';

/** The figures as a table. */
export function SheetTable({ sheet }: { sheet: Sheet }) {
  return (
    <TableFrame label={sheet.caption}>
      <table>
        <caption>{sheet.caption}</caption>
        <thead>
          <tr>
            {sheet.columns.map(({ code, label }) => (
              <th key={code} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map(({ id, shown: [name, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

interface Properties {
  title: string;
  /** What the picture says, in a sentence or two. */
  sentence: ReactNode;
  sheet: Sheet;
  children: ReactNode;
  /** Shows the table at once, where it is short. */
  open?: boolean;
}

/** A picture with its sentence above it and its table below it, and the same figures to take away. */
export function Picture({ title, sentence, sheet, children, open = false }: Properties) {
  const { t } = useWords();
  return (
    <section className="picture">
      <h2>{title}</h2>
      <div className="picture-says">{sentence}</div>
      <div className="picture-frame">{children}</div>
      <details className="picture-table" open={open}>
        <summary>{t('insight.asTable')}</summary>
        <SheetTable sheet={sheet} />
        <ActionButton look="second" onPress={() => saveCsv(sheet)}>
          {t('insight.save')}
        </ActionButton>
      </details>
    </section>
  );
}
