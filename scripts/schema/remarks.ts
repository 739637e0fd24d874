import { Kind } from 'graphql';
import { isRule, legalBasisOf } from '../../platform/law/ledger';
import { type SchemaElement, schemaElements } from './schema-elements';

function citedRules({ directives }: SchemaElement): readonly string[] {
  return directives
    .filter(({ name }) => name.value === 'legalBasis')
    .flatMap((directive) => directive.arguments ?? [])
    .flatMap(({ value }) => (value.kind === Kind.LIST ? value.values : []))
    .flatMap((value) => (value.kind === Kind.STRING ? [value.value] : []));
}

function remarksOnCitation(element: SchemaElement): readonly string[] {
  const rules = citedRules(element);
  const unknown = rules.filter((id) => !isRule(id));
  if (unknown.length > 0)
    return unknown.map((id) => `${element.coordinate} cites ${id}, which the ledger does not have`);
  const text = element.description ?? '';
  const absent = rules.filter((id) => !text.slice(text.lastIndexOf('Legal basis: ')).includes(legalBasisOf(id)));
  return absent.map((id) => `${element.coordinate} does not end with ${legalBasisOf(id)} (${id})`);
}

/** What is wrong with an SDL as a text to read: elements without a description, citations of no rule, articles not told. */
export function remarksOn(sdl: string): readonly string[] {
  const elements = schemaElements(sdl);
  const silent = elements.filter(({ description }) => !description?.trim());
  return [
    ...silent.map(({ coordinate }) => `${coordinate} has no description`),
    ...elements.flatMap(remarksOnCitation),
  ];
}
