import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWho } from '../app/who';
import { start } from '../api/http';
import { intentDone, intentKey } from '../api/intent';
import { asProblem, Problem } from '../api/problem';
import type { MessageId } from '../i18n/messages';
import { ActionButton } from '../ui/ActionButton';
import { Choices } from '../ui/Fields';
import { PageFrame } from '../ui/PageFrame';
import { MistakeNote, ProblemNote } from '../ui/States';
import { useWords } from '../words/useWords';
import { ImportProgress } from './ImportProgress';
import { StaffHoursForm } from './StaffHoursForm';

const coordinatorKinds = ['members', 'posts', 'transfers'];

/** Bringing in what people leave behind: four kinds of file, always checked before anything is changed. */
export default function ImportPage() {
  const { t } = useWords();
  const who = useWho();
  const queries = useQueryClient();
  const coordinates = who.has('COORDINATOR');
  const kinds = coordinates ? [...coordinatorKinds, 'staff-hours'] : ['staff-hours'];
  const home = coordinates ? '/desk' : '/services';
  const [kind, setKind] = useState(coordinates ? '' : 'staff-hours');
  const [file, setFile] = useState<File | null>(null);
  const [mistake, setMistake] = useState<string | null>(null);
  const [place, setPlace] = useState<string | null>(null);

  const upload = useMutation({
    mutationFn: async (dryRun: boolean) => {
      if (!file) throw new Problem(-1, 'app/file', '');
      const path = `${who.at}/imports/${kind}?dryRun=${String(dryRun)}`;
      const intent = `import.${kind}.${String(dryRun)}`;
      const content = { name: file.name, size: file.size, changed: file.lastModified, path };
      const key = intentKey(intent, content);
      let text: string;
      try {
        text = await file.text();
      } catch {
        throw new Problem(-1, 'app/file', '');
      }
      const location = await start(path, { key, raw: { content: text, type: 'text/csv' } });
      intentDone(intent);
      return location;
    },
    onSuccess: (location) => {
      setPlace(location);
      void queries.invalidateQueries();
    },
  });
  const restart = () => {
    setPlace(null);
    setFile(null);
    upload.reset();
  };
  if (place) {
    return (
      <PageFrame title={t('import.title')} back={home} width="wide">
        <ProblemNote problem={upload.error ? asProblem(upload.error) : null} />
        <ImportProgress
          key={place}
          place={place}
          starting={upload.isPending}
          apply={() => upload.mutate(false)}
          restart={restart}
        />
      </PageFrame>
    );
  }
  return (
    <PageFrame title={t('import.title')} lead={t('import.lead')} back={home}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const wrong = !kind ? t('import.kindMissing') : !file ? t('import.fileMissing') : null;
          setMistake(wrong);
          if (!wrong) upload.mutate(true);
        }}
      >
        <MistakeNote text={mistake} />
        <ProblemNote problem={upload.error ? asProblem(upload.error) : null} />
        <Choices
          label={t('import.kind')}
          value={kind}
          onChange={setKind}
          choices={kinds.map((name) => ({
            value: name,
            label: t(`import.${name}` as MessageId),
            hint: t(`import.${name}.hint` as MessageId),
          }))}
        />
        {kind === 'staff-hours' && <StaffHoursForm />}
        <div className="field">
          <label htmlFor="import-file">{t('import.file')}</label>
          <input
            id="import-file"
            type="file"
            accept=".csv,text/csv"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </div>
        <div className="actions">
          <ActionButton type="submit" sending={upload.isPending}>
            {t('import.check')}
          </ActionButton>
        </div>
        <p className="hint">{t('import.checkHint')}</p>
      </form>
    </PageFrame>
  );
}
