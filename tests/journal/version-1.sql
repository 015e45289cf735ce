-- A journal as version 1 of its tables wrote it. Never changed: tests read it as readers' files are read.
PRAGMA application_id = 1768321132;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE endings (
        story INTEGER NOT NULL REFERENCES stories,
        title TEXT NOT NULL,
        PRIMARY KEY (story, title)
    ) WITHOUT ROWID
    ;
INSERT INTO "endings" VALUES(1,'Home');
INSERT INTO "endings" VALUES(1,'Lost');
CREATE TABLE playthroughs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        story INTEGER NOT NULL REFERENCES stories,
        seed INTEGER NOT NULL,
        began INTEGER NOT NULL,
        standing INTEGER REFERENCES turns,
        stood INTEGER NOT NULL UNIQUE
    );
INSERT INTO "playthroughs" VALUES(1,'00000000000000000000000000000001',1,4,1790000000000,1,1);
INSERT INTO "playthroughs" VALUES(2,'00000000000000000000000000000002',1,-9,1790000000000,5,2);
CREATE TABLE seen (
        story INTEGER NOT NULL REFERENCES stories,
        digest BLOB NOT NULL,
        PRIMARY KEY (story, digest)
    ) WITHOUT ROWID
    ;
INSERT INTO "seen" VALUES(1,X'612074657874');
INSERT INTO "seen" VALUES(1,X'616E6F74686572');
CREATE TABLE slots (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        story INTEGER NOT NULL REFERENCES stories,
        name TEXT NOT NULL,
        turn INTEGER NOT NULL REFERENCES turns,
        saved INTEGER NOT NULL,
        UNIQUE (story, name)
    );
INSERT INTO "slots" VALUES(1,1,'door',3,1790000000000);
CREATE TABLE stories (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        identity TEXT NOT NULL UNIQUE,
        ifid TEXT,
        path TEXT NOT NULL,
        title TEXT NOT NULL
    );
INSERT INTO "stories" VALUES(1,'ifid:0A1B2C3D-0000-4000-8000-000000000001','0A1B2C3D-0000-4000-8000-000000000001','/stories/harbour.story','The Harbour');
CREATE TABLE turns (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        playthrough INTEGER NOT NULL REFERENCES playthroughs,
        parent INTEGER REFERENCES turns,
        depth INTEGER NOT NULL,
        moves TEXT NOT NULL,
        ending TEXT,
        kept INTEGER NOT NULL,
        forward INTEGER REFERENCES turns,
        UNIQUE (parent, moves)
    );
INSERT INTO "turns" VALUES(1,1,NULL,1,'[]',NULL,1790000000000,NULL);
INSERT INTO "turns" VALUES(2,2,NULL,1,'[3]',NULL,1790000000000,3);
INSERT INTO "turns" VALUES(3,2,2,2,'["harbour.go",6]',NULL,1790000000000,5);
INSERT INTO "turns" VALUES(4,2,3,3,'["harbour.wait"]','Lost',1790000000000,NULL);
INSERT INTO "turns" VALUES(5,2,3,3,'["gr\u00f6\u00dfe"]','Home',1790000000000,NULL);
CREATE INDEX playthroughs_of_story ON playthroughs (story, stood);
CREATE INDEX turns_of_playthrough ON turns (playthrough);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('stories',1);
INSERT INTO "sqlite_sequence" VALUES('playthroughs',2);
INSERT INTO "sqlite_sequence" VALUES('turns',5);
INSERT INTO "sqlite_sequence" VALUES('slots',1);
COMMIT;
