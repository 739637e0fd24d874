import { describe, expect, it } from '@jest/globals';
import { type LocalDate, localDate } from '../../../platform/calendar/local-date';
import { lawInForceFrom } from '../../../platform/law/entry-into-force';
import { legalBasisOf, allRules } from '../../../platform/law/ledger';
import { legalReference, type StatedReference } from '../../../platform/law/legal-reference';
import { rulesAt } from '../../../platform/law/norm-unit';
import { requireLegalBasis, wordingOf } from '../../../platform/law/require-legal-basis';

const DAY = localDate('2024-09-02');

const thisLaw = (article: string, paragraph: string | null = null, item: string | null = null): StatedReference => ({
  source: 'CONSTITUTIONAL_LAW',
  article,
  paragraph,
  item,
});

function citing(stated: StatedReference, day: LocalDate = DAY): () => void {
  return () => requireLegalBasis([legalReference(stated)], day);
}

const refusal = (reason: string, rule: string) => expect.objectContaining({ reason, rule });

describe('a legal basis', () => {
  const treaty = { source: 'RATIFIED_TREATY', act: 'Convention on legal assistance', article: '4' } as const;
  const code = { source: 'LEGAL_ACT', act: 'Labour Code', adoptedOn: localDate('2015-11-23'), article: '52' } as const;

  it.each<[string, StatedReference]>([
    ['the Constitution', { source: 'CONSTITUTION', article: '83' }],
    ['this law', thisLaw('24', '4')],
    ['an item of this law', thisLaw('10', '1', '1-1')],
    ['an article with a number of its own', thisLaw('11-1', '2')],
    ['a ratified treaty', { ...treaty, ratifiedOn: localDate('1993-03-31') }],
    ['another regulatory legal act', code],
  ])('[2.1] may be %s', (_name, stated) => {
    expect(citing(stated)).not.toThrow();
  });

  it.each<[string, StatedReference]>([
    ['a treaty that was not ratified', treaty],
    ['a treaty ratified later', { ...treaty, ratifiedOn: localDate('2024-09-03') }],
    ['an act without a title', { ...code, act: ' ' }],
    ['an act without its day of adoption', { ...code, adoptedOn: null }],
    ['an act adopted later', { ...code, adoptedOn: localDate('2024-09-03') }],
    ['an article that this law does not have', thisLaw('49')],
    ['a paragraph that its article does not have', thisLaw('24', '12')],
    ['an item that its paragraph does not have', thisLaw('10', '2', '99')],
  ])('[2.1] is not %s', (_name, stated) => {
    expect(citing(stated)).toThrow(refusal('LEGAL_BASIS_INVALID', '2.1'));
  });

  it('[2.1] is never absent, and one wrong reference among good ones is refused', () => {
    expect(() => requireLegalBasis([], DAY)).toThrow(refusal('LEGAL_BASIS_INVALID', '2.1'));
    const references = [legalReference(code), legalReference(treaty)];
    expect(() => requireLegalBasis(references, DAY)).toThrow(refusal('LEGAL_BASIS_INVALID', '2.1'));
  });

  it('[2.1] finds every rule of the ledger at the place that its citation names', () => {
    const lost = allRules().filter(({ id }) => {
      const [, article = '', paragraph, item] =
        /^Art\. ([\d-]+)(?: §(\d+))?(?: ?\(([\d-]+)\))?/.exec(legalBasisOf(id)) ?? [];
      const unit = { article, paragraph: paragraph ?? null, item: item ?? null };
      return !rulesAt(unit).some((rule) => rule.id === id);
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['10', '1', '22', '10.1.20'],
    ['7', '2', '3', '7.2.1'],
    ['16', '2', '3', '16.2.1'],
    ['10', '1', '28', '10.1.27'],
    ['9', null, '24', '9.23'],
  ])('[2.1] a rule of several items is found at each: Art. %s §%s (%s) is %s', (article, paragraph, item, id) => {
    expect(rulesAt({ article, paragraph, item }).map((rule) => rule.id)).toContain(id);
  });
});

describe('a norm with days of its own', () => {
  it.each([
    ['48.1.b', '9.16', thisLaw('9', null, '16'), '2022-12-31', '2023-01-01'],
    ['48.1.c', '11-1.1', thisLaw('11-1', '1'), '2023-07-20', '2023-07-24'],
    ['48.1.c', '18.6', thisLaw('18', '6'), '2023-09-11', '2023-09-12'],
  ])('[%s] is no basis before it has force: %s', (_id, rule, stated, before, from) => {
    expect(citing(stated, localDate(before))).toThrow(refusal('NORM_NOT_IN_FORCE', rule));
    expect(citing(stated, localDate(from))).not.toThrow();
  });

  it('[48.1.c] an article is in force while any part of it is', () => {
    expect(citing(thisLaw('18'), localDate('2023-07-20'))).not.toThrow();
  });

  it.each([
    [thisLaw('26', '11'), '2023-07-20', 'VERSION_UNKNOWN'],
    [thisLaw('26', '11'), '2023-07-24', 'KNOWN'],
    [thisLaw('26'), '2023-07-20', 'VERSION_UNKNOWN'],
    [thisLaw('24', '9'), '2023-07-23', 'VERSION_UNKNOWN'],
    [thisLaw('24', '3'), '2023-07-20', 'KNOWN'],
    [thisLaw('10', '1', '28'), '2023-07-20', 'VERSION_UNKNOWN'],
    [{ source: 'CONSTITUTION', article: '26' } as const, '2023-07-20', null],
  ])('[48.1.c] the wording of a place amended later is not known: %j on %s is %s', (stated, day, wording) => {
    expect(wordingOf(legalReference(stated), localDate(day))).toBe(wording);
  });
});

describe('the law of 2017', () => {
  const former = { source: 'LEGAL_ACT', adoptedOn: localDate('2017-06-30'), article: '31' } as const;

  it.each([
    [{ act: 'О прокуратуре', number: '81-VI' }],
    [{ act: 'Закон РК', number: '№ 81-VI ЗРК' }],
    [{ act: 'Прокуратура туралы', number: null }],
    [{ act: "On the Prosecutor's Office" }],
  ])('[48.3] is no basis of a new record, as %j', (named) => {
    expect(citing({ ...former, ...named })).toThrow(refusal('NORM_NOT_IN_FORCE', '48.3'));
  });

  it('[48.3] is one on a day when it had force', () => {
    const stated = { ...former, act: 'О прокуратуре', number: '81-VI' };
    expect(citing(stated, localDate('2022-11-17'))).not.toThrow();
    expect(citing(stated, lawInForceFrom())).toThrow(refusal('NORM_NOT_IN_FORCE', '48.3'));
  });

  it('another act of the same day stays citable', () => {
    expect(citing({ ...former, act: 'О прокуратуре', number: '82-VI' })).not.toThrow();
  });
});
