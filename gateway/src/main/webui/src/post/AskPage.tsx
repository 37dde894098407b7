import { useNavigate } from 'react-router';
import { useWho } from '../app/who';
import { useServices } from '../api/paths';
import type { Need } from '../api/types';
import { useSend } from '../api/useSend';
import { DayChoice, noDay, readDay } from '../ui/DayChoice';
import { Choices, TextBox } from '../ui/Fields';
import { LengthChoice, minutesOf, noLength } from '../ui/LengthChoice';
import { CheckList, Steps } from '../ui/Steps';
import { useDraft } from '../ui/useDraft';
import { readTime } from '../words/dates';
import { capital, useWords } from '../words/useWords';
import { CategoryChoice } from './CategoryChoice';

const empty = { category: '', title: '', description: '', when: noDay, time: '', length: noLength, serviceId: '' };

/** Asking for help: what kind, in which words, when, how long, with which service, check. */
export default function AskPage() {
  const words = useWords();
  const { t, category } = words;
  const who = useWho();
  const navigate = useNavigate();
  const draftName = `ask.${who.memberId ?? ''}`;
  const [draft, change, clear] = useDraft(draftName, empty);
  const services = useServices(who);
  const ask = useSend<object, Need>({
    name: draftName,
    path: `${who.at}/needs`,
    done: (need) => {
      clear();
      void navigate(`/needs/${need.id}?new=1`, { replace: true });
    },
  });

  const day = readDay(draft.when, 'future', words);
  const neededOn = 'day' in day ? day.day : null;
  const from = neededOn && draft.time.trim() ? readTime(draft.time) : null;
  const amountMinutes = minutesOf(draft.length);
  const open = (services.data ?? []).filter(({ state }) => state !== 'CLOSED');
  const service = open.find(({ id }) => id === draft.serviceId);
  const whenInWords = neededOn ? capital(words.day(neededOn)) + (from ? `, ${from}` : '') : t('date.any');
  return (
    <Steps
      back="/"
      sendLabel={t('ask.send')}
      sending={ask.sending}
      problem={ask.problem}
      onSend={() =>
        ask.send({
          category: draft.category,
          title: draft.title.trim(),
          description: draft.description.trim() || undefined,
          neededOn: neededOn ?? undefined,
          from: from ?? undefined,
          amountMinutes,
          serviceId: service?.id,
          ...who.onBehalf,
        })
      }
      steps={[
        {
          name: 'category',
          question: who.helped ? t('ask.category.for', { name: who.helped.displayName }) : t('ask.category'),
          ask: (id) => (
            <CategoryChoice labelledBy={id} value={draft.category} onChange={(code) => change({ category: code })} />
          ),
          mistake: () => (draft.category ? null : t('category.choose')),
        },
        {
          name: 'words',
          question: t('ask.words'),
          ask: () => (
            <>
              <TextBox
                label={t('ask.title')}
                hint={t('ask.titleHint')}
                value={draft.title}
                onChange={(title) => change({ title })}
                maxLength={80}
              />
              <TextBox
                label={t('post.more')}
                hint={t('post.moreHint')}
                value={draft.description}
                onChange={(description) => change({ description })}
                lines={4}
                maxLength={1000}
              />
            </>
          ),
          mistake: () => (draft.title.trim() ? null : t('post.titleMissing')),
        },
        {
          name: 'when',
          question: t('ask.when'),
          ask: (id) => (
            <>
              <DayChoice
                labelledBy={id}
                towards="future"
                unsure
                answer={draft.when}
                onChange={(when) => change({ when })}
              />
              {draft.when.choice !== '' && draft.when.choice !== 'any' && (
                <TextBox
                  label={t('ask.time')}
                  hint={t('ask.timeHint')}
                  value={draft.time}
                  onChange={(time) => change({ time })}
                  size="short"
                />
              )}
            </>
          ),
          mistake: () => {
            if ('mistake' in day) return day.mistake;
            return neededOn && draft.time.trim() && !from ? t('ask.timeMistake') : null;
          },
        },
        {
          name: 'length',
          question: t('ask.length'),
          lead: t('ask.lengthLead'),
          ask: (id) => <LengthChoice labelledBy={id} answer={draft.length} onChange={(length) => change({ length })} />,
          mistake: () => (amountMinutes === null ? t('length.mistake') : null),
        },
        ...(open.length > 0
          ? [
              {
                name: 'service',
                question: t('ask.service'),
                lead: t('ask.serviceLead'),
                ask: (id: string) => (
                  <Choices
                    labelledBy={id}
                    value={draft.serviceId || 'none'}
                    onChange={(serviceId) => change({ serviceId })}
                    choices={[
                      { value: 'none', label: t('ask.service.none') },
                      ...open.map(({ id: serviceId, name }) => ({ value: serviceId, label: name })),
                    ]}
                  />
                ),
              },
            ]
          : []),
        {
          name: 'check',
          question: t('common.checkTitle'),
          ask: () => (
            <CheckList
              lines={[
                { term: t('post.kind'), answer: category(draft.category), step: 'category' },
                { term: t('ask.title'), answer: draft.title, step: 'words' },
                { term: t('post.more'), answer: draft.description || t('common.nothing'), step: 'words' },
                { term: t('post.when'), answer: whenInWords, step: 'when' },
                { term: t('ask.howLong'), answer: capital(words.hours(amountMinutes ?? 0)), step: 'length' },
                ...(open.length > 0
                  ? [{ term: t('ask.serviceTerm'), answer: service?.name ?? t('ask.service.none'), step: 'service' }]
                  : []),
              ]}
            />
          ),
        },
      ]}
    />
  );
}
