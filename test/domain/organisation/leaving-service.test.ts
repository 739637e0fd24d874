import { describe, expect, it } from '@jest/globals';
import { hasUniformRight, isPensioner } from '../../../subgraphs/organisation/domain/leaving-service';
import { violationsOf } from '../../../subgraphs/organisation/domain/military-registration';
import { soundName } from '../../../subgraphs/organisation/domain/person-name';

describe('the uniform after service', () => {
  const left = { hasLeft: true, hasLongServicePension: false, dutyInjury: null, isUnfitForService: false } as const;
  it.each([
    ['without a long-service pension', left, false],
    ['with one', { ...left, hasLongServicePension: true }, true],
    ['while serving', { ...left, hasLeft: false, hasLongServicePension: true }, false],
    ['injured on duty and fit', { ...left, dutyInjury: 'INJURY' }, false],
    ['unfit and not injured on duty', { ...left, isUnfitForService: true }, false],
    ['concussed on duty and unfit', { ...left, dutyInjury: 'CONCUSSION', isUnfitForService: true }, true],
    [
      'wounded on duty and unfit, still serving',
      { ...left, hasLeft: false, dutyInjury: 'WOUND', isUnfitForService: true },
      true,
    ],
  ] as const)('%s: %p', (_, facts, expected) => {
    expect(hasUniformRight(facts)).toBe(expected);
  });

  it('is a right of pensioners, who are discharged with long-service pension payments', () => {
    expect(isPensioner({ ...left, hasLongServicePension: true })).toBe(true);
    const wounded = { ...left, dutyInjury: 'WOUND', isUnfitForService: true } as const;
    expect(isPensioner(wounded)).toBe(false);
  });
});

describe('the special register', () => {
  const liable = {
    personnelClass: 'PROSECUTOR',
    serviceRegime: 'LAW_ENFORCEMENT',
    isLiableForMilitaryService: true,
    specialRegisterEntry: null,
  } as const;
  it.each([
    ['misses a liable prosecutor without an entry', liable, ['SPECIAL_REGISTER_MISSING']],
    ['misses one whose entry is blank', { ...liable, specialRegisterEntry: ' ' }, ['SPECIAL_REGISTER_MISSING']],
    ['has one with an entry', { ...liable, specialRegisterEntry: 'SR-1' }, []],
    ['leaves out who is not liable', { ...liable, isLiableForMilitaryService: false }, []],
    ['leaves out prosecutors of military bodies', { ...liable, serviceRegime: 'MILITARY' }, []],
    ['leaves out other employees', { ...liable, personnelClass: 'OTHER_EMPLOYEE' }, []],
  ] as const)('%s', (_, facts, expected) => {
    expect(violationsOf(facts)).toEqual(expected);
  });
});

describe("a person's name", () => {
  const name = (kk: string) => soundName({ kk, ru: 'Имя', en: 'Name' }).kk;
  it('keeps Kazakh letters, composes what is decomposed, and single spaces', () => {
    expect(name('Әлия Ғұмарқызы Қоңырөлең-Һәкім')).toBe('Әлия Ғұмарқызы Қоңырөлең-Һәкім');
    expect(name('  Ерги\u0306з   Ы. І. ')).toBe('Ерги\u0306з Ы. І.'.normalize('NFC'));
  });

  it.each([
    ['nothing', ' '],
    ['10,000 letters', 'Ә'.repeat(10_000)],
    ['digits', 'Агент 007'],
    ['markup', '<b>Әлия</b>'],
    ['a letter that turns the writing', 'Әлия\u202e'],
  ])('is not %s', (_, text) => {
    expect(() => name(text)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});
