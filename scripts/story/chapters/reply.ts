import { ACTORS } from '../actors';
import type { Teller } from '../teller';
import type { ToldAppeal } from './appeal';

interface Answered {
  readonly answerAppeal: { readonly number: string; readonly state: string };
}

interface Status {
  readonly appealStatus: {
    readonly number: string;
    readonly state: string;
    readonly nextStep: { readonly text: string };
    readonly isMeasureTaken: boolean;
    readonly reply: { readonly language: string } | null;
  };
}

const REPLY = {
  legalReferences: [
    {
      source: 'LEGAL_ACT',
      act: 'Code "On Marriage (Matrimony) and Family"',
      number: '518-IV',
      adoptedOn: '2011-12-26',
      article: '67',
    },
  ],
  reasoning: 'Құқық бұзылғаны анықталды; әкімдікке ұсыну енгізілді, тамақтандыру қалпына келтірілді.',
  complaintRight: {
    superior: 'Астана қаласының прокуроры',
    termMonths: 3,
    court: 'Мамандандырылған ауданаралық әкімшілік сот',
  },
};

/** 7. The reply, in a language that the law allows, and the applicant who follows without signing in. */
export async function answerAppeal(story: Teller, { id, number, accessCode }: ToldAppeal): Promise<void> {
  story.chapter('7. The reply to the applicant');
  const query = 'mutation ($input: AnswerAppealInput!) { answerAppeal(input: $input) { number state } }';
  const inLanguage = (language: string) => ({ query, variables: { input: { id, language, ...REPLY } } });
  await story.refusal(ACTORS.lineProsecutor, 'replies in English to an appeal in Russian', inLanguage('en'), '24.7.b');
  await story.step<Answered>(
    ACTORS.lineProsecutor,
    'replies in Kazakh, citing the law and explaining the right to complain',
    inLanguage('kk'),
    (data) => `${data.answerAppeal.number}  ${data.answerAppeal.state}`,
  );
  await story.step<Status>(
    ACTORS.anyone,
    'follows the appeal by its number and access code',
    {
      query: `query ($number: String!, $code: String!) {
        appealStatus(number: $number, accessCode: $code) { number state nextStep { text } isMeasureTaken reply { language } }
      }`,
      variables: { number, code: accessCode },
    },
    ({ appealStatus: { state, nextStep, isMeasureTaken, reply } }) =>
      `${state}, reply in ${reply?.language ?? '?'}, a measure was ${isMeasureTaken ? '' : 'not '}taken. ${nextStep.text}`,
  );
}
