import type { OpenDataSetting } from '../api/figures';
import { useRead } from '../api/read';
import { useSend } from '../api/useSend';
import { useWho } from '../app/who';
import { ActionButton } from '../ui/ActionButton';
import { pendingOrFailed, ProblemNote } from '../ui/States';
import { useWords } from '../words/useWords';

/** Whether everybody in the world may read these figures, where; and for administrators, changing it. */
export function OpenDataSection() {
  const { t, moment } = useWords();
  const who = useWho();
  const path = `${who.at}/insight/open-data`;
  const setting = useRead<OpenDataSetting>(path);
  const change = useSend<{ open: boolean }, OpenDataSetting>({ name: 'open-data', path, method: 'PUT' });
  const missing = pendingOrFailed(setting);
  const catalogue = `/open-data/${who.membership.communityId}`;
  const { data } = setting;
  return (
    <section aria-labelledby="open-data" className="no-print">
      <h2 id="open-data">{t('openData.title')}</h2>
      {missing}
      {data && (
        <>
          <p>
            {data.open
              ? t('openData.open', { when: data.openedAt ? moment(data.openedAt) : '' })
              : t('openData.closed')}
          </p>
          {data.open && (
            <ul className="plain-list">
              <li>
                <a href={catalogue}>{t('openData.catalogue')}</a>
              </li>
              <li>
                <a href={`${catalogue}/datapackage`}>{t('openData.package')}</a>
              </li>
            </ul>
          )}
          {who.has('ADMINISTRATOR') && (
            <>
              <p className="hint">{t('openData.hint')}</p>
              <ProblemNote problem={change.problem} />
              <div className="actions">
                <ActionButton look="second" sending={change.sending} onPress={() => change.send({ open: !data.open })}>
                  {data.open ? t('openData.close') : t('openData.let')}
                </ActionButton>
              </div>
            </>
          )}
        </>
      )}
    </section>
  );
}
