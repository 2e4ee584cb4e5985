import type { Migration } from "../migration.ts";

const over = "('closed', 'withdrawn', 'rejected', 'passed-on')";

export const terms: Migration = {
  name: "20261122T0250-terms",
  up(database) {
    database.exec(`
      -- From when on the days count that something personal is kept (rule P2); what is still needed is not here.
      CREATE TABLE term (
        of TEXT NOT NULL,
        key TEXT NOT NULL,
        since INTEGER NOT NULL,
        PRIMARY KEY (of, key)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX term_since ON term (of, since);

      -- What the events so far would have counted. Of rows with the greatest sequence the other columns are that row's.
      CREATE TEMP TABLE booked AS
        SELECT data ->> '$.appointment.id' AS id, data ->> '$.appointment.person' AS person,
          data ->> '$.appointment.due' AS due
        FROM event WHERE type = 'AppointmentBooked';
      CREATE TEMP TABLE moved AS
        SELECT data ->> '$.appointment' AS id, data ->> '$.due' AS due, max(seq)
        FROM event WHERE type = 'AppointmentMoved' GROUP BY 1;
      INSERT INTO term (of, key, since)
        SELECT 'appointment-person', person, max(coalesce(moved.due, booked.due))
        FROM booked LEFT JOIN moved USING (id) GROUP BY person;

      CREATE TEMP TABLE ended AS
        SELECT number, at FROM (
          SELECT data ->> '$.case' AS number, data ->> '$.now.status' AS status, at, max(seq)
          FROM event WHERE type = 'CaseChanged' AND data ->> '$.now.status' IS NOT NULL GROUP BY 1
        ) WHERE status IN ${over};
      INSERT OR REPLACE INTO term (of, key, since)
        SELECT 'case-person', data ->> '$.case.person', ended.at
        FROM event JOIN ended ON ended.number = data ->> '$.case.number'
        WHERE type = 'CaseOpened' AND data ->> '$.case.person' IS NOT NULL;
      INSERT OR REPLACE INTO term (of, key, since)
        SELECT 'case-person', data ->> '$.now.person', ended.at
        FROM event JOIN ended ON ended.number = data ->> '$.case'
        WHERE type = 'CaseChanged' AND data ->> '$.now.person' IS NOT NULL;
      INSERT INTO term (of, key, since)
        SELECT 'case-note', number || ' ' || revision, max(kept_at, at)
        FROM case_note JOIN ended USING (number);
      INSERT OR REPLACE INTO term (of, key, since)
        SELECT 'receipt', data ->> '$.receipt.number', ended.at
        FROM event JOIN ended ON ended.number = data ->> '$.receipt.case'
        WHERE type = 'ReceiptIssued';
      INSERT OR REPLACE INTO term (of, key, since)
        SELECT 'post', data ->> '$.intake', max(event.at, ended.at)
        FROM event JOIN ended ON ended.number = data ->> '$.how.case'
        WHERE type = 'IntakeSettled' AND data ->> '$.how.kind' = 'matched';
      INSERT OR REPLACE INTO term (of, key, since)
        SELECT 'dismissed-post', data ->> '$.intake', at
        FROM event WHERE type = 'IntakeSettled' AND data ->> '$.how.kind' = 'dismissed';
      INSERT INTO term (of, key, since) SELECT 'visit-note', visit, kept_at FROM visit_note;
      DROP TABLE booked;
      DROP TABLE moved;
      DROP TABLE ended;
    `);
  },
};
