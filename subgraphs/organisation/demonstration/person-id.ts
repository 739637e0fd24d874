import { v5 as uuidv5 } from 'uuid';

const PERSON_NAMESPACE = '6f1d3a52-7c0e-5b8e-9a55-1f0c7d2e4b03';

/** The person id of a demonstration user with an account, from the login. */
export const personIdOf = (login: string): string => uuidv5(login, PERSON_NAMESPACE);
