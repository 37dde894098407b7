import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWho } from '../app/who';
import { useCategories } from '../api/paths';
import type { Organisation, Service } from '../api/types';
import { useSend } from '../api/useSend';
import { ActionButton } from '../ui/ActionButton';
import { Choices, TextBox } from '../ui/Fields';
import { PageFrame } from '../ui/PageFrame';
import { MistakeNote, pendingOrFailed, ProblemNote } from '../ui/States';
import { useDraft } from '../ui/useDraft';
import { useWords } from '../words/useWords';
import { useOrganisations } from './useOrganisations';

function NewOrganisation() {
  const { t } = useWords();
  const who = useWho();
  const [name, setName] = useState('');
  const add = useSend<object, Organisation>({
    name: 'organisation',
    path: `${who.at}/organisations`,
    done: () => setName(''),
  });
  return (
    <form
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) add.send({ name: name.trim() });
      }}
    >
      <ProblemNote problem={add.problem} />
      <TextBox label={t('service.newOrganisation')} value={name} onChange={setName} maxLength={120} />
      <ActionButton look="second" type="submit" sending={add.sending} disabled={!name.trim()}>
        {t('service.addOrganisation')}
      </ActionButton>
    </form>
  );
}

/** Adding a service to an organisation. */
export default function NewServicePage() {
  const { t, category } = useWords();
  const who = useWho();
  const navigate = useNavigate();
  const kindId = useId();
  const organisations = useOrganisations();
  const categories = useCategories();
  const [draft, change, clear] = useDraft('service', { organisationId: '', name: '', category: '' });
  const [mistake, setMistake] = useState<string | null>(null);
  const add = useSend<object, Service>({
    name: 'service',
    path: `${who.at}/services`,
    done: () => {
      clear();
      void navigate('/services');
    },
  });
  const missing = pendingOrFailed(organisations, categories);
  if (missing) return missing;
  const allowed = (organisations.data ?? []).filter(
    ({ id }) => who.has('COORDINATOR') || who.organisationIds.includes(id),
  );
  const organisationId = draft.organisationId || (allowed.length === 1 ? (allowed[0]?.id ?? '') : '');
  return (
    <PageFrame title={t('services.add')} back="/services">
      {who.has('COORDINATOR') && <NewOrganisation />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const complete = organisationId && draft.name.trim() && draft.category;
          setMistake(complete ? null : t('service.missing'));
          if (complete) add.send({ organisationId, name: draft.name.trim(), category: draft.category });
        }}
      >
        <MistakeNote text={mistake} />
        <ProblemNote problem={add.problem} />
        <Choices
          label={t('service.organisation')}
          value={organisationId}
          onChange={(id) => change({ organisationId: id })}
          choices={allowed.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextBox label={t('service.name')} value={draft.name} onChange={(name) => change({ name })} maxLength={120} />
        <h2 id={kindId}>{t('post.kind')}</h2>
        <Choices
          tiles
          labelledBy={kindId}
          value={draft.category}
          onChange={(code) => change({ category: code })}
          choices={(categories.data ?? []).map(({ code, name }) => ({ value: code, label: category(code, name) }))}
        />
        <div className="actions">
          <ActionButton type="submit" sending={add.sending}>
            {t('services.add')}
          </ActionButton>
        </div>
      </form>
    </PageFrame>
  );
}
