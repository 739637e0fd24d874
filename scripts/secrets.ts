import { newSecrets } from '../platform/process/new-secrets';

/** Prints fresh secrets for docker-compose.yml: `npm run --silent secrets > .env`, once; or with another server than its own: `-- db.example:5432`. */
for (const [variable, value] of Object.entries(newSecrets(process.argv[2] ?? 'postgres:5432'))) {
  console.log(`${variable}='${value}'`);
}
