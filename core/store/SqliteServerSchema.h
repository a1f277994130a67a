// SPDX-License-Identifier: EUPL-1.2
// Why: the server's tables as SQL, one script per schema version; SERVER-SCHEMA.md says what they mean.
#pragma once

#include <array>

namespace samsyn {

/// Script i brings a database from user_version i to i + 1. A script that was released is never edited.
inline constexpr std::array<const char *, 8> kServerMigrations = {R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE feed(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    kind INTEGER NOT NULL, scope BLOB NOT NULL CHECK(length(scope) = 16), parent BLOB NOT NULL,
    owner BLOB CHECK((owner IS NOT NULL) = (kind IN (4, 5))),
    head INTEGER NOT NULL, chain BLOB NOT NULL, cells INTEGER NOT NULL, sum INTEGER NOT NULL,
    safe INTEGER NOT NULL, floor INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX feed_scope ON feed(kind, scope);
CREATE INDEX feed_parent ON feed(kind, parent);

CREATE TABLE op(
    feed BLOB NOT NULL REFERENCES feed(id), seq INTEGER NOT NULL CHECK(seq > 0),
    oid BLOB NOT NULL CHECK(length(oid) = 16), replica BLOB NOT NULL, ctr INTEGER NOT NULL,
    record BLOB NOT NULL, kind INTEGER NOT NULL, grp INTEGER NOT NULL, schema INTEGER NOT NULL,
    base INTEGER NOT NULL, eff INTEGER NOT NULL, outcome INTEGER NOT NULL CHECK(outcome IN (1, 2, 3)),
    payload BLOB, chain BLOB NOT NULL CHECK(length(chain) = 16), PRIMARY KEY(feed, seq)) STRICT;
CREATE TRIGGER op_is_append_only BEFORE UPDATE ON op
    WHEN NEW.payload IS NOT NULL OR NEW.oid <> OLD.oid OR NEW.outcome <> OLD.outcome OR NEW.chain <> OLD.chain
        OR NEW.seq <> OLD.seq OR NEW.feed <> OLD.feed
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER op_is_never_deleted BEFORE DELETE ON op
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TABLE op_id(
    oid BLOB PRIMARY KEY, feed BLOB NOT NULL, seq INTEGER NOT NULL, outcome INTEGER NOT NULL,
    reason TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE op_rc(
    replica BLOB NOT NULL, ctr INTEGER NOT NULL, oid BLOB NOT NULL,
    PRIMARY KEY(replica, ctr)) STRICT, WITHOUT ROWID;

CREATE TABLE cell(
    feed BLOB NOT NULL REFERENCES feed(id), record BLOB NOT NULL CHECK(length(record) = 16),
    grp INTEGER NOT NULL, kind INTEGER NOT NULL, schema INTEGER NOT NULL, seq INTEGER NOT NULL,
    eff INTEGER NOT NULL, oid BLOB NOT NULL, payload BLOB NOT NULL, PRIMARY KEY(record, grp)) STRICT;
CREATE UNIQUE INDEX cell_seq ON cell(feed, seq);
CREATE INDEX cell_kind ON cell(feed, kind, grp, record);
CREATE TRIGGER cell_stays_in_its_feed BEFORE INSERT ON cell
    WHEN EXISTS(SELECT 1 FROM cell o WHERE o.record = NEW.record
                AND (o.feed <> NEW.feed OR o.kind <> NEW.kind))
    BEGIN SELECT RAISE(ABORT, 'a record lives in one feed'); END;

CREATE TABLE held(
    oid BLOB PRIMARY KEY, author BLOB NOT NULL, feed BLOB NOT NULL, replica BLOB NOT NULL,
    ctr INTEGER NOT NULL, record BLOB NOT NULL, kind INTEGER NOT NULL, grp INTEGER NOT NULL,
    schema INTEGER NOT NULL, authored INTEGER NOT NULL, txn INTEGER, payload BLOB NOT NULL,
    reason TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX held_author ON held(author, at);
CREATE INDEX held_feed ON held(feed, at);

CREATE TABLE replica(
    id BLOB PRIMARY KEY CHECK(length(id) = 16), user BLOB NOT NULL, last_ctr INTEGER NOT NULL,
    seen INTEGER NOT NULL, bytes INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX replica_user ON replica(user);
CREATE TABLE rk(
    replica BLOB NOT NULL, record BLOB NOT NULL, key BLOB NOT NULL CHECK(length(key) = 16),
    PRIMARY KEY(replica, record)) STRICT, WITHOUT ROWID;

CREATE TABLE member(
    user BLOB NOT NULL CHECK(length(user) = 16), feed BLOB NOT NULL REFERENCES feed(id),
    handle INTEGER NOT NULL, role INTEGER NOT NULL, revoked INTEGER NOT NULL,
    PRIMARY KEY(user, feed), UNIQUE(user, handle))
    STRICT, WITHOUT ROWID;
CREATE TRIGGER member_of_own_only BEFORE INSERT ON member
    WHEN EXISTS(SELECT 1 FROM feed WHERE id = NEW.feed AND owner IS NOT NULL AND owner <> NEW.user)
    BEGIN SELECT RAISE(ABORT, 'this feed has one reader'); END;
CREATE TRIGGER member_keeps_its_names BEFORE UPDATE ON member
    WHEN NEW.user <> OLD.user OR NEW.feed <> OLD.feed OR NEW.handle <> OLD.handle
    BEGIN SELECT RAISE(ABORT, 'a membership keeps its names'); END;

CREATE TABLE account(
    id BLOB PRIMARY KEY CHECK(length(id) = 16), collaboration BLOB NOT NULL, personal BLOB NOT NULL,
    disabled INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX account_collaboration ON account(collaboration, id);
CREATE TABLE enrol_code(
    selector BLOB PRIMARY KEY, verifier BLOB NOT NULL, user BLOB NOT NULL REFERENCES account(id),
    expires INTEGER NOT NULL, tries INTEGER NOT NULL, used INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX enrol_code_user ON enrol_code(user);
CREATE TABLE session(
    token BLOB PRIMARY KEY, user BLOB NOT NULL REFERENCES account(id), device TEXT NOT NULL,
    created INTEGER NOT NULL, used INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX session_user ON session(user);
)sql",
                                                                  R"sql(
DROP TRIGGER op_is_append_only;
DROP TRIGGER op_is_never_deleted;
ALTER TABLE op RENAME TO op_1;
CREATE TABLE op(
    feed BLOB NOT NULL REFERENCES feed(id), seq INTEGER NOT NULL CHECK(seq > 0),
    oid BLOB NOT NULL CHECK(length(oid) = 16), replica BLOB NOT NULL, ctr INTEGER NOT NULL,
    record BLOB NOT NULL, kind INTEGER NOT NULL, grp INTEGER NOT NULL, schema INTEGER NOT NULL,
    base INTEGER NOT NULL, eff INTEGER NOT NULL, outcome INTEGER NOT NULL CHECK(outcome IN (1, 2, 3)),
    payload BLOB, chain BLOB NOT NULL CHECK(length(chain) = 16), PRIMARY KEY(feed, seq))
    STRICT, WITHOUT ROWID;
INSERT INTO op SELECT feed, seq, oid, replica, ctr, record, kind, grp, schema, base, eff, outcome, payload,
    chain FROM op_1 ORDER BY feed, seq;
DROP TABLE op_1;
CREATE TRIGGER op_is_append_only BEFORE UPDATE ON op
    WHEN NEW.payload IS NOT NULL OR NEW.oid <> OLD.oid OR NEW.outcome <> OLD.outcome OR NEW.chain <> OLD.chain
        OR NEW.seq <> OLD.seq OR NEW.feed <> OLD.feed
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER op_is_never_deleted BEFORE DELETE ON op
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TABLE op_run(
    replica BLOB NOT NULL, ctr INTEGER NOT NULL, n INTEGER NOT NULL CHECK(n > 0),
    feed BLOB NOT NULL REFERENCES feed(id), seq INTEGER NOT NULL, PRIMARY KEY(replica, ctr))
    STRICT, WITHOUT ROWID;
INSERT INTO op_run SELECT replica, min(ctr), count(*), feed, min(seq) FROM (
    SELECT replica, feed, ctr, seq, seq - ctr AS shift,
           ctr - row_number() OVER (PARTITION BY replica, feed, seq - ctr ORDER BY ctr) AS island FROM op)
    GROUP BY replica, feed, shift, island;
CREATE TRIGGER a_counter_is_one_op BEFORE INSERT ON op_run
    WHEN EXISTS(SELECT 1 FROM (SELECT ctr, n FROM op_run WHERE replica = NEW.replica AND ctr < NEW.ctr + NEW.n
                               ORDER BY ctr DESC LIMIT 1) WHERE ctr + n > NEW.ctr)
    BEGIN SELECT RAISE(ABORT, 'a counter of a replica is one op'); END;
DROP TABLE op_id;
DROP TABLE op_rc;
CREATE UNIQUE INDEX held_counter ON held(replica, ctr);

DROP TRIGGER cell_stays_in_its_feed;
ALTER TABLE cell RENAME TO cell_1;
CREATE TABLE cell(
    feed BLOB NOT NULL REFERENCES feed(id), kind INTEGER NOT NULL, grp INTEGER NOT NULL,
    record BLOB NOT NULL CHECK(length(record) = 16), schema INTEGER NOT NULL, seq INTEGER NOT NULL,
    eff INTEGER NOT NULL, oid BLOB NOT NULL, payload BLOB NOT NULL, PRIMARY KEY(feed, kind, grp, record))
    STRICT, WITHOUT ROWID;
INSERT INTO cell SELECT feed, kind, grp, record, schema, seq, eff, oid, payload FROM cell_1
    ORDER BY feed, kind, grp, record;
DROP TABLE cell_1;
CREATE UNIQUE INDEX cell_name ON cell(record, grp) WHERE kind <> 31;
CREATE TRIGGER cell_stays_in_its_feed BEFORE INSERT ON cell
    WHEN NEW.kind <> 31 AND EXISTS(SELECT 1 FROM cell o WHERE o.kind <> 31 AND o.record = NEW.record
                                   AND (o.feed <> NEW.feed OR o.kind <> NEW.kind))
    BEGIN SELECT RAISE(ABORT, 'a record lives in one feed'); END;
)sql",
                                                                  R"sql(
CREATE TABLE invited(
    user BLOB PRIMARY KEY REFERENCES account(id), round BLOB NOT NULL CHECK(length(round) = 16),
    organisation BLOB NOT NULL CHECK(length(organisation) = 16), person TEXT NOT NULL)
    STRICT, WITHOUT ROWID;
CREATE INDEX invited_round ON invited(round, organisation, user);
)sql",
                                                                  R"sql(
CREATE TABLE frozen(
    round BLOB NOT NULL CHECK(length(round) = 16),
    organisation BLOB NOT NULL CHECK(length(organisation) = 16), sheet BLOB NOT NULL,
    digest BLOB NOT NULL CHECK(length(digest) = 32),
    PRIMARY KEY(round, organisation)) STRICT;
CREATE TRIGGER frozen_stays_as_it_was BEFORE UPDATE ON frozen
    BEGIN SELECT RAISE(ABORT, 'what counted when a round closed is not changed'); END;
)sql",
                                                                  R"sql(
CREATE TABLE rescued(
    replica BLOB NOT NULL, ctr INTEGER NOT NULL, oid BLOB NOT NULL CHECK(length(oid) = 16),
    feed BLOB NOT NULL REFERENCES feed(id), seq INTEGER NOT NULL, PRIMARY KEY(replica, ctr, oid))
    STRICT, WITHOUT ROWID;
DROP INDEX held_counter;
CREATE INDEX held_counter ON held(replica, ctr);
)sql",
                                                                  R"sql(
ALTER TABLE held ADD COLUMN base INTEGER NOT NULL DEFAULT 0;
ALTER TABLE held ADD COLUMN base_op BLOB CHECK(base_op IS NULL OR length(base_op) = 16);
ALTER TABLE held ADD COLUMN fix INTEGER NOT NULL DEFAULT 0;
ALTER TABLE held ADD COLUMN state INTEGER NOT NULL DEFAULT 0 CHECK(state IN (0, 1, 2));
CREATE INDEX member_feed ON member(feed, user) WHERE NOT revoked;
CREATE TABLE erased(
    feed BLOB NOT NULL REFERENCES feed(id), record BLOB NOT NULL CHECK(length(record) = 16),
    PRIMARY KEY(feed, record)) STRICT, WITHOUT ROWID;
)sql",
                                                                  R"sql(
CREATE TABLE deposit_token(
    token BLOB PRIMARY KEY CHECK(length(token) = 32), user BLOB NOT NULL REFERENCES account(id),
    seen INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX deposit_token_user ON deposit_token(user);
CREATE INDEX deposit_token_seen ON deposit_token(seen);
CREATE TABLE deposit(
    user BLOB NOT NULL REFERENCES account(id), digest BLOB NOT NULL CHECK(length(digest) = 32),
    token BLOB NOT NULL CHECK(length(token) = 32), size INTEGER NOT NULL, at INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK(state IN (1, 2, 3)), closed INTEGER NOT NULL,
    file BLOB, CHECK((file IS NULL) = (state <> 1)), PRIMARY KEY(user, digest)) STRICT;
CREATE INDEX deposit_day ON deposit(token, at);
)sql",
                                                                  R"sql(
ALTER TABLE erased RENAME TO erased_7; CREATE TABLE erased(feed BLOB, record BLOB, PRIMARY KEY(feed, record),
    CHECK(length(feed) = 16 AND length(record) = 16)) STRICT, WITHOUT ROWID;
INSERT INTO erased SELECT feed, record FROM erased_7; DROP TABLE erased_7;
)sql"};

} // namespace samsyn
