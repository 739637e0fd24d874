import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CERTIFICATE_ISSUERS } from '../../domain/certificate/issuing';

const CERTIFICATES = `
  -- What stands on a certificate is what was true on its day, so it is kept and not looked up. outdated_from and invalid_from are the first
  -- days on which it is to be replaced and on which it is invalid; they may lie ahead, as a last day of service does.
  CREATE TABLE service_certificate (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    number text NOT NULL UNIQUE,
    holder_id uuid NOT NULL REFERENCES person,
    office_id uuid NOT NULL REFERENCES office,
    post_id uuid NOT NULL REFERENCES post,
    issued_by text NOT NULL CHECK (issued_by IN ('${CERTIFICATE_ISSUERS.join("', '")}')),
    issued_on date NOT NULL,
    name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
    title_kk text NOT NULL, title_ru text NOT NULL, title_en text NOT NULL,
    rank text NOT NULL REFERENCES rank,
    has_weapon_right boolean NOT NULL,
    outdated_from date,
    invalid_from date,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX service_certificate_holder ON service_certificate (holder_id, issued_on DESC);
  CREATE INDEX service_certificate_office ON service_certificate (office_id, issued_on DESC, id DESC);
  CREATE INDEX service_certificate_issued ON service_certificate (issued_on DESC, id DESC);
`;

/** [47.3.a] Service certificates with what they confirm. */
export class OrganisationCertificates1790000001210 implements MigrationInterface {
  name = 'OrganisationCertificates1790000001210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CERTIFICATES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service_certificate');
  }
}
