-- Written by packaging/schema.py from storage/tables. Do not edit.
CREATE TRIGGER history_attachment_insert AFTER INSERT ON attachment WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'attachment', NEW.id, NULL);
END;

CREATE TRIGGER history_attachment_update AFTER UPDATE ON attachment
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."journal_entry_id" IS NOT NEW."journal_entry_id" OR OLD."certificate_id" IS NOT NEW."certificate_id" OR OLD."name" IS NOT NEW."name" OR OLD."sha256" IS NOT NEW."sha256" OR OLD."size" IS NOT NEW."size" OR OLD."media_type" IS NOT NEW."media_type") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'attachment' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'attachment', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"journal_entry_id":' || coalesce(OLD."journal_entry_id", 'null') || ',' || '"certificate_id":' || coalesce(OLD."certificate_id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"sha256":' || coalesce('"' || replace(replace(replace(OLD."sha256", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"size":' || coalesce(OLD."size", 'null') || ',' || '"media_type":' || coalesce('"' || replace(replace(replace(OLD."media_type", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_attachment_delete AFTER DELETE ON attachment WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'attachment', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"journal_entry_id":' || coalesce(OLD."journal_entry_id", 'null') || ',' || '"certificate_id":' || coalesce(OLD."certificate_id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"sha256":' || coalesce('"' || replace(replace(replace(OLD."sha256", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"size":' || coalesce(OLD."size", 'null') || ',' || '"media_type":' || coalesce('"' || replace(replace(replace(OLD."media_type", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_block_skill_insert AFTER INSERT ON block_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'block_skill', NEW.id, NULL);
END;

CREATE TRIGGER history_block_skill_update AFTER UPDATE ON block_skill
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."time_block_id" IS NOT NEW."time_block_id" OR OLD."skill_id" IS NOT NEW."skill_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'block_skill' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'block_skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"time_block_id":' || coalesce(OLD."time_block_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || '}');
END;

CREATE TRIGGER history_block_skill_delete AFTER DELETE ON block_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'block_skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"time_block_id":' || coalesce(OLD."time_block_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || '}');
END;

CREATE TRIGGER history_calendar_event_insert AFTER INSERT ON calendar_event WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'calendar_event', NEW.id, NULL);
END;

CREATE TRIGGER history_calendar_event_update AFTER UPDATE ON calendar_event
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."title" IS NOT NEW."title" OR OLD."day" IS NOT NEW."day" OR OLD."minutes" IS NOT NEW."minutes" OR OLD."start_at" IS NOT NEW."start_at" OR OLD."end_at" IS NOT NEW."end_at" OR OLD."zone" IS NOT NEW."zone" OR OLD."start_wall" IS NOT NEW."start_wall" OR OLD."end_wall" IS NOT NEW."end_wall" OR OLD."all_day" IS NOT NEW."all_day" OR OLD."source" IS NOT NEW."source" OR OLD."source_id" IS NOT NEW."source_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'calendar_event' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'calendar_event', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"start_at":' || coalesce(OLD."start_at", 'null') || ',' || '"end_at":' || coalesce(OLD."end_at", 'null') || ',' || '"zone":' || coalesce('"' || replace(replace(replace(OLD."zone", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start_wall":' || coalesce('"' || replace(replace(replace(OLD."start_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"end_wall":' || coalesce('"' || replace(replace(replace(OLD."end_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"all_day":' || coalesce(OLD."all_day", 'null') || ',' || '"source":' || coalesce('"' || replace(replace(replace(OLD."source", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"source_id":' || coalesce('"' || replace(replace(replace(OLD."source_id", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_calendar_event_delete AFTER DELETE ON calendar_event WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'calendar_event', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"start_at":' || coalesce(OLD."start_at", 'null') || ',' || '"end_at":' || coalesce(OLD."end_at", 'null') || ',' || '"zone":' || coalesce('"' || replace(replace(replace(OLD."zone", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start_wall":' || coalesce('"' || replace(replace(replace(OLD."start_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"end_wall":' || coalesce('"' || replace(replace(replace(OLD."end_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"all_day":' || coalesce(OLD."all_day", 'null') || ',' || '"source":' || coalesce('"' || replace(replace(replace(OLD."source", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"source_id":' || coalesce('"' || replace(replace(replace(OLD."source_id", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_career_step_insert AFTER INSERT ON career_step WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'career_step', NEW.id, NULL);
END;

CREATE TRIGGER history_career_step_update AFTER UPDATE ON career_step
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."required_competence_id" IS NOT NEW."required_competence_id" OR OLD."title" IS NOT NEW."title" OR OLD."by_when" IS NOT NEW."by_when" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."learning_item_id" IS NOT NEW."learning_item_id" OR OLD."feedback_request_id" IS NOT NEW."feedback_request_id" OR OLD."goal" IS NOT NEW."goal" OR OLD."reached" IS NOT NEW."reached" OR OLD."unit" IS NOT NEW."unit" OR OLD."done" IS NOT NEW."done") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'career_step' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'career_step', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"required_competence_id":' || coalesce(OLD."required_competence_id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"by_when":' || coalesce('"' || replace(replace(replace(OLD."by_when", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"task_id":' || coalesce(OLD."task_id", 'null') || ',' || '"learning_item_id":' || coalesce(OLD."learning_item_id", 'null') || ',' || '"feedback_request_id":' || coalesce(OLD."feedback_request_id", 'null') || ',' || '"goal":' || coalesce(OLD."goal", 'null') || ',' || '"reached":' || coalesce(OLD."reached", 'null') || ',' || '"unit":' || coalesce('"' || replace(replace(replace(OLD."unit", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"done":' || coalesce('"' || replace(replace(replace(OLD."done", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_career_step_delete AFTER DELETE ON career_step WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'career_step', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"required_competence_id":' || coalesce(OLD."required_competence_id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"by_when":' || coalesce('"' || replace(replace(replace(OLD."by_when", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"task_id":' || coalesce(OLD."task_id", 'null') || ',' || '"learning_item_id":' || coalesce(OLD."learning_item_id", 'null') || ',' || '"feedback_request_id":' || coalesce(OLD."feedback_request_id", 'null') || ',' || '"goal":' || coalesce(OLD."goal", 'null') || ',' || '"reached":' || coalesce(OLD."reached", 'null') || ',' || '"unit":' || coalesce('"' || replace(replace(replace(OLD."unit", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"done":' || coalesce('"' || replace(replace(replace(OLD."done", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_certificate_insert AFTER INSERT ON certificate WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'certificate', NEW.id, NULL);
END;

CREATE TRIGGER history_certificate_update AFTER UPDATE ON certificate
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."name" IS NOT NEW."name" OR OLD."issuer" IS NOT NEW."issuer" OR OLD."number" IS NOT NEW."number" OR OLD."earned" IS NOT NEW."earned" OR OLD."expires" IS NOT NEW."expires" OR OLD."credits_from" IS NOT NEW."credits_from" OR OLD."unit" IS NOT NEW."unit" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'certificate' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'certificate', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"issuer":' || coalesce('"' || replace(replace(replace(OLD."issuer", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"number":' || coalesce('"' || replace(replace(replace(OLD."number", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"earned":' || coalesce('"' || replace(replace(replace(OLD."earned", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"expires":' || coalesce('"' || replace(replace(replace(OLD."expires", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"credits_from":' || coalesce('"' || replace(replace(replace(OLD."credits_from", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"unit":' || coalesce('"' || replace(replace(replace(OLD."unit", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_certificate_delete AFTER DELETE ON certificate WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'certificate', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"issuer":' || coalesce('"' || replace(replace(replace(OLD."issuer", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"number":' || coalesce('"' || replace(replace(replace(OLD."number", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"earned":' || coalesce('"' || replace(replace(replace(OLD."earned", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"expires":' || coalesce('"' || replace(replace(replace(OLD."expires", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"credits_from":' || coalesce('"' || replace(replace(replace(OLD."credits_from", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"unit":' || coalesce('"' || replace(replace(replace(OLD."unit", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_certificate_skill_insert AFTER INSERT ON certificate_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'certificate_skill', NEW.id, NULL);
END;

CREATE TRIGGER history_certificate_skill_update AFTER UPDATE ON certificate_skill
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."certificate_id" IS NOT NEW."certificate_id" OR OLD."skill_id" IS NOT NEW."skill_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'certificate_skill' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'certificate_skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"certificate_id":' || coalesce(OLD."certificate_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || '}');
END;

CREATE TRIGGER history_certificate_skill_delete AFTER DELETE ON certificate_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'certificate_skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"certificate_id":' || coalesce(OLD."certificate_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || '}');
END;

CREATE TRIGGER history_contact_insert AFTER INSERT ON contact WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'contact', NEW.id, NULL);
END;

CREATE TRIGGER history_contact_update AFTER UPDATE ON contact
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."person_id" IS NOT NEW."person_id" OR OLD."day" IS NOT NEW."day" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'contact' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'contact', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"person_id":' || coalesce(OLD."person_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_contact_delete AFTER DELETE ON contact WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'contact', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"person_id":' || coalesce(OLD."person_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_credit_insert AFTER INSERT ON credit WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'credit', NEW.id, NULL);
END;

CREATE TRIGGER history_credit_update AFTER UPDATE ON credit
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."certificate_id" IS NOT NEW."certificate_id" OR OLD."day" IS NOT NEW."day" OR OLD."minutes" IS NOT NEW."minutes" OR OLD."category" IS NOT NEW."category" OR OLD."title" IS NOT NEW."title" OR OLD."learning_item_id" IS NOT NEW."learning_item_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'credit' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'credit', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"certificate_id":' || coalesce(OLD."certificate_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"category":' || coalesce('"' || replace(replace(replace(OLD."category", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"learning_item_id":' || coalesce(OLD."learning_item_id", 'null') || '}');
END;

CREATE TRIGGER history_credit_delete AFTER DELETE ON credit WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'credit', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"certificate_id":' || coalesce(OLD."certificate_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"category":' || coalesce('"' || replace(replace(replace(OLD."category", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"learning_item_id":' || coalesce(OLD."learning_item_id", 'null') || '}');
END;

CREATE TRIGGER history_credit_rule_insert AFTER INSERT ON credit_rule WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'credit_rule', NEW.id, NULL);
END;

CREATE TRIGGER history_credit_rule_update AFTER UPDATE ON credit_rule
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."certificate_id" IS NOT NEW."certificate_id" OR OLD."category" IS NOT NEW."category" OR OLD."within" IS NOT NEW."within" OR OLD."least" IS NOT NEW."least" OR OLD."most" IS NOT NEW."most") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'credit_rule' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'credit_rule', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"certificate_id":' || coalesce(OLD."certificate_id", 'null') || ',' || '"category":' || coalesce('"' || replace(replace(replace(OLD."category", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"within":' || coalesce('"' || replace(replace(replace(OLD."within", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"least":' || coalesce(OLD."least", 'null') || ',' || '"most":' || coalesce(OLD."most", 'null') || '}');
END;

CREATE TRIGGER history_credit_rule_delete AFTER DELETE ON credit_rule WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'credit_rule', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"certificate_id":' || coalesce(OLD."certificate_id", 'null') || ',' || '"category":' || coalesce('"' || replace(replace(replace(OLD."category", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"within":' || coalesce('"' || replace(replace(replace(OLD."within", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"least":' || coalesce(OLD."least", 'null') || ',' || '"most":' || coalesce(OLD."most", 'null') || '}');
END;

CREATE TRIGGER history_delegation_insert AFTER INSERT ON delegation WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'delegation', NEW.id, NULL);
END;

CREATE TRIGGER history_delegation_update AFTER UPDATE ON delegation
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."task_id" IS NOT NEW."task_id" OR OLD."person_id" IS NOT NEW."person_id" OR OLD."since" IS NOT NEW."since" OR OLD."follow_up" IS NOT NEW."follow_up" OR OLD."freed_minutes" IS NOT NEW."freed_minutes" OR OLD."own_minutes" IS NOT NEW."own_minutes" OR OLD."returned" IS NOT NEW."returned" OR OLD."accepted_first" IS NOT NEW."accepted_first" OR OLD."taken_back" IS NOT NEW."taken_back" OR OLD."heard" IS NOT NEW."heard" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'delegation' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'delegation', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"task_id":' || coalesce(OLD."task_id", 'null') || ',' || '"person_id":' || coalesce(OLD."person_id", 'null') || ',' || '"since":' || coalesce('"' || replace(replace(replace(OLD."since", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"follow_up":' || coalesce('"' || replace(replace(replace(OLD."follow_up", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"freed_minutes":' || coalesce(OLD."freed_minutes", 'null') || ',' || '"own_minutes":' || coalesce(OLD."own_minutes", 'null') || ',' || '"returned":' || coalesce('"' || replace(replace(replace(OLD."returned", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"accepted_first":' || coalesce(OLD."accepted_first", 'null') || ',' || '"taken_back":' || coalesce('"' || replace(replace(replace(OLD."taken_back", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"heard":' || coalesce('"' || replace(replace(replace(OLD."heard", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_delegation_delete AFTER DELETE ON delegation WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'delegation', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"task_id":' || coalesce(OLD."task_id", 'null') || ',' || '"person_id":' || coalesce(OLD."person_id", 'null') || ',' || '"since":' || coalesce('"' || replace(replace(replace(OLD."since", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"follow_up":' || coalesce('"' || replace(replace(replace(OLD."follow_up", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"freed_minutes":' || coalesce(OLD."freed_minutes", 'null') || ',' || '"own_minutes":' || coalesce(OLD."own_minutes", 'null') || ',' || '"returned":' || coalesce('"' || replace(replace(replace(OLD."returned", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"accepted_first":' || coalesce(OLD."accepted_first", 'null') || ',' || '"taken_back":' || coalesce('"' || replace(replace(replace(OLD."taken_back", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"heard":' || coalesce('"' || replace(replace(replace(OLD."heard", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_dismissal_insert AFTER INSERT ON dismissal WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'dismissal', NEW.id, NULL);
END;

CREATE TRIGGER history_dismissal_update AFTER UPDATE ON dismissal
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."key" IS NOT NEW."key" OR OLD."until" IS NOT NEW."until") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'dismissal' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'dismissal', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"key":' || coalesce('"' || replace(replace(replace(OLD."key", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"until":' || coalesce('"' || replace(replace(replace(OLD."until", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_dismissal_delete AFTER DELETE ON dismissal WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'dismissal', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"key":' || coalesce('"' || replace(replace(replace(OLD."key", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"until":' || coalesce('"' || replace(replace(replace(OLD."until", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_education_insert AFTER INSERT ON education WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'education', NEW.id, NULL);
END;

CREATE TRIGGER history_education_update AFTER UPDATE ON education
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."title" IS NOT NEW."title" OR OLD."school" IS NOT NEW."school" OR OLD."start" IS NOT NEW."start" OR OLD."finish" IS NOT NEW."finish" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'education' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'education', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"school":' || coalesce('"' || replace(replace(replace(OLD."school", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start":' || coalesce('"' || replace(replace(replace(OLD."start", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"finish":' || coalesce('"' || replace(replace(replace(OLD."finish", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_education_delete AFTER DELETE ON education WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'education', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"school":' || coalesce('"' || replace(replace(replace(OLD."school", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start":' || coalesce('"' || replace(replace(replace(OLD."start", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"finish":' || coalesce('"' || replace(replace(replace(OLD."finish", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_entry_skill_insert AFTER INSERT ON entry_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'entry_skill', NEW.id, NULL);
END;

CREATE TRIGGER history_entry_skill_update AFTER UPDATE ON entry_skill
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."time_entry_id" IS NOT NEW."time_entry_id" OR OLD."skill_id" IS NOT NEW."skill_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'entry_skill' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'entry_skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"time_entry_id":' || coalesce(OLD."time_entry_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || '}');
END;

CREATE TRIGGER history_entry_skill_delete AFTER DELETE ON entry_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'entry_skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"time_entry_id":' || coalesce(OLD."time_entry_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || '}');
END;

CREATE TRIGGER history_feedback_insert AFTER INSERT ON feedback WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'feedback', NEW.id, NULL);
END;

CREATE TRIGGER history_feedback_update AFTER UPDATE ON feedback
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."day" IS NOT NEW."day" OR OLD."source" IS NOT NEW."source" OR OLD."person_id" IS NOT NEW."person_id" OR OLD."project_id" IS NOT NEW."project_id" OR OLD."request_id" IS NOT NEW."request_id" OR OLD."leadership" IS NOT NEW."leadership" OR OLD."partnership" IS NOT NEW."partnership" OR OLD."problem_solving" IS NOT NEW."problem_solving" OR OLD."communication" IS NOT NEW."communication" OR OLD."delivery" IS NOT NEW."delivery" OR OLD."quote" IS NOT NEW."quote" OR OLD."improve" IS NOT NEW."improve" OR OLD."consent" IS NOT NEW."consent" OR OLD."action" IS NOT NEW."action" OR OLD."action_on" IS NOT NEW."action_on" OR OLD."journal_entry_id" IS NOT NEW."journal_entry_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'feedback' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'feedback', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"source":' || coalesce('"' || replace(replace(replace(OLD."source", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"person_id":' || coalesce(OLD."person_id", 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"request_id":' || coalesce(OLD."request_id", 'null') || ',' || '"leadership":' || coalesce(OLD."leadership", 'null') || ',' || '"partnership":' || coalesce(OLD."partnership", 'null') || ',' || '"problem_solving":' || coalesce(OLD."problem_solving", 'null') || ',' || '"communication":' || coalesce(OLD."communication", 'null') || ',' || '"delivery":' || coalesce(OLD."delivery", 'null') || ',' || '"quote":' || coalesce('"' || replace(replace(replace(OLD."quote", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"improve":' || coalesce('"' || replace(replace(replace(OLD."improve", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"consent":' || coalesce('"' || replace(replace(replace(OLD."consent", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"action":' || coalesce('"' || replace(replace(replace(OLD."action", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"action_on":' || coalesce('"' || replace(replace(replace(OLD."action_on", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"journal_entry_id":' || coalesce(OLD."journal_entry_id", 'null') || '}');
END;

CREATE TRIGGER history_feedback_delete AFTER DELETE ON feedback WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'feedback', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"source":' || coalesce('"' || replace(replace(replace(OLD."source", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"person_id":' || coalesce(OLD."person_id", 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"request_id":' || coalesce(OLD."request_id", 'null') || ',' || '"leadership":' || coalesce(OLD."leadership", 'null') || ',' || '"partnership":' || coalesce(OLD."partnership", 'null') || ',' || '"problem_solving":' || coalesce(OLD."problem_solving", 'null') || ',' || '"communication":' || coalesce(OLD."communication", 'null') || ',' || '"delivery":' || coalesce(OLD."delivery", 'null') || ',' || '"quote":' || coalesce('"' || replace(replace(replace(OLD."quote", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"improve":' || coalesce('"' || replace(replace(replace(OLD."improve", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"consent":' || coalesce('"' || replace(replace(replace(OLD."consent", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"action":' || coalesce('"' || replace(replace(replace(OLD."action", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"action_on":' || coalesce('"' || replace(replace(replace(OLD."action_on", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"journal_entry_id":' || coalesce(OLD."journal_entry_id", 'null') || '}');
END;

CREATE TRIGGER history_feedback_answer_insert AFTER INSERT ON feedback_answer WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'feedback_answer', NEW.id, NULL);
END;

CREATE TRIGGER history_feedback_answer_update AFTER UPDATE ON feedback_answer
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."feedback_id" IS NOT NEW."feedback_id" OR OLD."question" IS NOT NEW."question" OR OLD."answer" IS NOT NEW."answer") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'feedback_answer' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'feedback_answer', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"feedback_id":' || coalesce(OLD."feedback_id", 'null') || ',' || '"question":' || coalesce('"' || replace(replace(replace(OLD."question", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"answer":' || coalesce('"' || replace(replace(replace(OLD."answer", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_feedback_answer_delete AFTER DELETE ON feedback_answer WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'feedback_answer', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"feedback_id":' || coalesce(OLD."feedback_id", 'null') || ',' || '"question":' || coalesce('"' || replace(replace(replace(OLD."question", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"answer":' || coalesce('"' || replace(replace(replace(OLD."answer", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_feedback_request_insert AFTER INSERT ON feedback_request WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'feedback_request', NEW.id, NULL);
END;

CREATE TRIGGER history_feedback_request_update AFTER UPDATE ON feedback_request
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."asked" IS NOT NEW."asked" OR OLD."title" IS NOT NEW."title" OR OLD."source" IS NOT NEW."source" OR OLD."project_id" IS NOT NEW."project_id" OR OLD."dimensions" IS NOT NEW."dimensions" OR OLD."questions" IS NOT NEW."questions" OR OLD."anonymous" IS NOT NEW."anonymous" OR OLD."gone" IS NOT NEW."gone" OR OLD."language" IS NOT NEW."language" OR OLD."least" IS NOT NEW."least" OR OLD."due" IS NOT NEW."due" OR OLD."closed" IS NOT NEW."closed" OR OLD."token" IS NOT NEW."token" OR OLD."key" IS NOT NEW."key") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'feedback_request' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'feedback_request', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"asked":' || coalesce('"' || replace(replace(replace(OLD."asked", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"source":' || coalesce('"' || replace(replace(replace(OLD."source", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"dimensions":' || coalesce('"' || replace(replace(replace(OLD."dimensions", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"questions":' || coalesce('"' || replace(replace(replace(OLD."questions", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"anonymous":' || coalesce(OLD."anonymous", 'null') || ',' || '"gone":' || coalesce(OLD."gone", 'null') || ',' || '"language":' || coalesce('"' || replace(replace(replace(OLD."language", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"least":' || coalesce(OLD."least", 'null') || ',' || '"due":' || coalesce('"' || replace(replace(replace(OLD."due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"closed":' || coalesce('"' || replace(replace(replace(OLD."closed", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"token":' || coalesce('"' || replace(replace(replace(OLD."token", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"key":' || coalesce('"' || replace(replace(replace(OLD."key", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_feedback_request_delete AFTER DELETE ON feedback_request WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'feedback_request', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"asked":' || coalesce('"' || replace(replace(replace(OLD."asked", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"source":' || coalesce('"' || replace(replace(replace(OLD."source", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"dimensions":' || coalesce('"' || replace(replace(replace(OLD."dimensions", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"questions":' || coalesce('"' || replace(replace(replace(OLD."questions", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"anonymous":' || coalesce(OLD."anonymous", 'null') || ',' || '"gone":' || coalesce(OLD."gone", 'null') || ',' || '"language":' || coalesce('"' || replace(replace(replace(OLD."language", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"least":' || coalesce(OLD."least", 'null') || ',' || '"due":' || coalesce('"' || replace(replace(replace(OLD."due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"closed":' || coalesce('"' || replace(replace(replace(OLD."closed", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"token":' || coalesce('"' || replace(replace(replace(OLD."token", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"key":' || coalesce('"' || replace(replace(replace(OLD."key", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_health_count_insert AFTER INSERT ON health_count WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'health_count', NEW.id, NULL);
END;

CREATE TRIGGER history_health_count_update AFTER UPDATE ON health_count
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."pulse_round_id" IS NOT NEW."pulse_round_id" OR OLD."question" IS NOT NEW."question" OR OLD."green" IS NOT NEW."green" OR OLD."yellow" IS NOT NEW."yellow" OR OLD."red" IS NOT NEW."red") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'health_count' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'health_count', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"pulse_round_id":' || coalesce(OLD."pulse_round_id", 'null') || ',' || '"question":' || coalesce('"' || replace(replace(replace(OLD."question", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"green":' || coalesce(OLD."green", 'null') || ',' || '"yellow":' || coalesce(OLD."yellow", 'null') || ',' || '"red":' || coalesce(OLD."red", 'null') || '}');
END;

CREATE TRIGGER history_health_count_delete AFTER DELETE ON health_count WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'health_count', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"pulse_round_id":' || coalesce(OLD."pulse_round_id", 'null') || ',' || '"question":' || coalesce('"' || replace(replace(replace(OLD."question", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"green":' || coalesce(OLD."green", 'null') || ',' || '"yellow":' || coalesce(OLD."yellow", 'null') || ',' || '"red":' || coalesce(OLD."red", 'null') || '}');
END;

CREATE TRIGGER history_journal_entry_insert AFTER INSERT ON journal_entry WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'journal_entry', NEW.id, NULL);
END;

CREATE TRIGGER history_journal_entry_update AFTER UPDATE ON journal_entry
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."day" IS NOT NEW."day" OR OLD."kind" IS NOT NEW."kind" OR OLD."title" IS NOT NEW."title" OR OLD."body" IS NOT NEW."body" OR OLD."situation" IS NOT NEW."situation" OR OLD."task" IS NOT NEW."task" OR OLD."action" IS NOT NEW."action" OR OLD."result" IS NOT NEW."result" OR OLD."role" IS NOT NEW."role" OR OLD."project_id" IS NOT NEW."project_id" OR OLD."milestone_id" IS NOT NEW."milestone_id" OR OLD."minutes" IS NOT NEW."minutes" OR OLD."written_at" IS NOT NEW."written_at" OR OLD."written_zone" IS NOT NEW."written_zone" OR OLD."written_wall" IS NOT NEW."written_wall" OR OLD."tags" IS NOT NEW."tags" OR OLD."in_portfolio" IS NOT NEW."in_portfolio" OR OLD."confidential" IS NOT NEW."confidential") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'journal_entry' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'journal_entry', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"kind":' || coalesce('"' || replace(replace(replace(OLD."kind", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"body":' || coalesce('"' || replace(replace(replace(OLD."body", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"situation":' || coalesce('"' || replace(replace(replace(OLD."situation", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"task":' || coalesce('"' || replace(replace(replace(OLD."task", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"action":' || coalesce('"' || replace(replace(replace(OLD."action", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"result":' || coalesce('"' || replace(replace(replace(OLD."result", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"written_at":' || coalesce(OLD."written_at", 'null') || ',' || '"written_zone":' || coalesce('"' || replace(replace(replace(OLD."written_zone", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"written_wall":' || coalesce('"' || replace(replace(replace(OLD."written_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"tags":' || coalesce('"' || replace(replace(replace(OLD."tags", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"in_portfolio":' || coalesce(OLD."in_portfolio", 'null') || ',' || '"confidential":' || coalesce(OLD."confidential", 'null') || '}');
END;

CREATE TRIGGER history_journal_entry_delete AFTER DELETE ON journal_entry WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'journal_entry', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"kind":' || coalesce('"' || replace(replace(replace(OLD."kind", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"body":' || coalesce('"' || replace(replace(replace(OLD."body", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"situation":' || coalesce('"' || replace(replace(replace(OLD."situation", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"task":' || coalesce('"' || replace(replace(replace(OLD."task", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"action":' || coalesce('"' || replace(replace(replace(OLD."action", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"result":' || coalesce('"' || replace(replace(replace(OLD."result", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"written_at":' || coalesce(OLD."written_at", 'null') || ',' || '"written_zone":' || coalesce('"' || replace(replace(replace(OLD."written_zone", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"written_wall":' || coalesce('"' || replace(replace(replace(OLD."written_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"tags":' || coalesce('"' || replace(replace(replace(OLD."tags", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"in_portfolio":' || coalesce(OLD."in_portfolio", 'null') || ',' || '"confidential":' || coalesce(OLD."confidential", 'null') || '}');
END;

CREATE TRIGGER history_journal_person_insert AFTER INSERT ON journal_person WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'journal_person', NEW.id, NULL);
END;

CREATE TRIGGER history_journal_person_update AFTER UPDATE ON journal_person
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."journal_entry_id" IS NOT NEW."journal_entry_id" OR OLD."person_id" IS NOT NEW."person_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'journal_person' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'journal_person', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"journal_entry_id":' || coalesce(OLD."journal_entry_id", 'null') || ',' || '"person_id":' || coalesce(OLD."person_id", 'null') || '}');
END;

CREATE TRIGGER history_journal_person_delete AFTER DELETE ON journal_person WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'journal_person', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"journal_entry_id":' || coalesce(OLD."journal_entry_id", 'null') || ',' || '"person_id":' || coalesce(OLD."person_id", 'null') || '}');
END;

CREATE TRIGGER history_journal_skill_insert AFTER INSERT ON journal_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'journal_skill', NEW.id, NULL);
END;

CREATE TRIGGER history_journal_skill_update AFTER UPDATE ON journal_skill
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."journal_entry_id" IS NOT NEW."journal_entry_id" OR OLD."skill_id" IS NOT NEW."skill_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'journal_skill' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'journal_skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"journal_entry_id":' || coalesce(OLD."journal_entry_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || '}');
END;

CREATE TRIGGER history_journal_skill_delete AFTER DELETE ON journal_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'journal_skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"journal_entry_id":' || coalesce(OLD."journal_entry_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || '}');
END;

CREATE TRIGGER history_leadership_action_insert AFTER INSERT ON leadership_action WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'leadership_action', NEW.id, NULL);
END;

CREATE TRIGGER history_leadership_action_update AFTER UPDATE ON leadership_action
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."day" IS NOT NEW."day" OR OLD."title" IS NOT NEW."title" OR OLD."expected" IS NOT NEW."expected" OR OLD."project_id" IS NOT NEW."project_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'leadership_action' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'leadership_action', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"expected":' || coalesce('"' || replace(replace(replace(OLD."expected", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || '}');
END;

CREATE TRIGGER history_leadership_action_delete AFTER DELETE ON leadership_action WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'leadership_action', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"expected":' || coalesce('"' || replace(replace(replace(OLD."expected", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || '}');
END;

CREATE TRIGGER history_learning_item_insert AFTER INSERT ON learning_item WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'learning_item', NEW.id, NULL);
END;

CREATE TRIGGER history_learning_item_update AFTER UPDATE ON learning_item
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."title" IS NOT NEW."title" OR OLD."kind" IS NOT NEW."kind" OR OLD."provider" IS NOT NEW."provider" OR OLD."minutes" IS NOT NEW."minutes" OR OLD."estimate" IS NOT NEW."estimate" OR OLD."cost" IS NOT NEW."cost" OR OLD."currency" IS NOT NEW."currency" OR OLD."url" IS NOT NEW."url" OR OLD."position" IS NOT NEW."position" OR OLD."status" IS NOT NEW."status" OR OLD."started" IS NOT NEW."started" OR OLD."finished" IS NOT NEW."finished" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'learning_item' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'learning_item', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"kind":' || coalesce('"' || replace(replace(replace(OLD."kind", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"provider":' || coalesce('"' || replace(replace(replace(OLD."provider", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"estimate":' || coalesce(OLD."estimate", 'null') || ',' || '"cost":' || coalesce('"' || replace(replace(replace(OLD."cost", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"currency":' || coalesce('"' || replace(replace(replace(OLD."currency", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"url":' || coalesce('"' || replace(replace(replace(OLD."url", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"position":' || coalesce(OLD."position", 'null') || ',' || '"status":' || coalesce('"' || replace(replace(replace(OLD."status", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"started":' || coalesce('"' || replace(replace(replace(OLD."started", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"finished":' || coalesce('"' || replace(replace(replace(OLD."finished", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_learning_item_delete AFTER DELETE ON learning_item WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'learning_item', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"kind":' || coalesce('"' || replace(replace(replace(OLD."kind", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"provider":' || coalesce('"' || replace(replace(replace(OLD."provider", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"estimate":' || coalesce(OLD."estimate", 'null') || ',' || '"cost":' || coalesce('"' || replace(replace(replace(OLD."cost", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"currency":' || coalesce('"' || replace(replace(replace(OLD."currency", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"url":' || coalesce('"' || replace(replace(replace(OLD."url", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"position":' || coalesce(OLD."position", 'null') || ',' || '"status":' || coalesce('"' || replace(replace(replace(OLD."status", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"started":' || coalesce('"' || replace(replace(replace(OLD."started", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"finished":' || coalesce('"' || replace(replace(replace(OLD."finished", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_learning_skill_insert AFTER INSERT ON learning_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'learning_skill', NEW.id, NULL);
END;

CREATE TRIGGER history_learning_skill_update AFTER UPDATE ON learning_skill
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."learning_item_id" IS NOT NEW."learning_item_id" OR OLD."skill_id" IS NOT NEW."skill_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'learning_skill' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'learning_skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"learning_item_id":' || coalesce(OLD."learning_item_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || '}');
END;

CREATE TRIGGER history_learning_skill_delete AFTER DELETE ON learning_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'learning_skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"learning_item_id":' || coalesce(OLD."learning_item_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || '}');
END;

CREATE TRIGGER history_level_descriptor_insert AFTER INSERT ON level_descriptor WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'level_descriptor', NEW.id, NULL);
END;

CREATE TRIGGER history_level_descriptor_update AFTER UPDATE ON level_descriptor
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."skill_id" IS NOT NEW."skill_id" OR OLD."level" IS NOT NEW."level" OR OLD."text" IS NOT NEW."text") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'level_descriptor' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'level_descriptor', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || ',' || '"level":' || coalesce(OLD."level", 'null') || ',' || '"text":' || coalesce('"' || replace(replace(replace(OLD."text", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_level_descriptor_delete AFTER DELETE ON level_descriptor WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'level_descriptor', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || ',' || '"level":' || coalesce(OLD."level", 'null') || ',' || '"text":' || coalesce('"' || replace(replace(replace(OLD."text", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_milestone_insert AFTER INSERT ON milestone WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone', NEW.id, NULL);
END;

CREATE TRIGGER history_milestone_update AFTER UPDATE ON milestone
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."title" IS NOT NEW."title" OR OLD."role" IS NOT NEW."role" OR OLD."baseline_due" IS NOT NEW."baseline_due" OR OLD."due" IS NOT NEW."due" OR OLD."project_id" IS NOT NEW."project_id" OR OLD."start" IS NOT NEW."start" OR OLD."achieved" IS NOT NEW."achieved" OR OLD."cancelled" IS NOT NEW."cancelled" OR OLD."owner_id" IS NOT NEW."owner_id" OR OLD."weight" IS NOT NEW."weight" OR OLD."progress" IS NOT NEW."progress" OR OLD."method" IS NOT NEW."method" OR OLD."created" IS NOT NEW."created" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'milestone' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"baseline_due":' || coalesce('"' || replace(replace(replace(OLD."baseline_due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"due":' || coalesce('"' || replace(replace(replace(OLD."due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"start":' || coalesce('"' || replace(replace(replace(OLD."start", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"achieved":' || coalesce('"' || replace(replace(replace(OLD."achieved", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"cancelled":' || coalesce('"' || replace(replace(replace(OLD."cancelled", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"owner_id":' || coalesce(OLD."owner_id", 'null') || ',' || '"weight":' || coalesce(OLD."weight", 'null') || ',' || '"progress":' || coalesce(OLD."progress", 'null') || ',' || '"method":' || coalesce('"' || replace(replace(replace(OLD."method", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"created":' || coalesce('"' || replace(replace(replace(OLD."created", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_milestone_delete AFTER DELETE ON milestone WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"baseline_due":' || coalesce('"' || replace(replace(replace(OLD."baseline_due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"due":' || coalesce('"' || replace(replace(replace(OLD."due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"start":' || coalesce('"' || replace(replace(replace(OLD."start", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"achieved":' || coalesce('"' || replace(replace(replace(OLD."achieved", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"cancelled":' || coalesce('"' || replace(replace(replace(OLD."cancelled", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"owner_id":' || coalesce(OLD."owner_id", 'null') || ',' || '"weight":' || coalesce(OLD."weight", 'null') || ',' || '"progress":' || coalesce(OLD."progress", 'null') || ',' || '"method":' || coalesce('"' || replace(replace(replace(OLD."method", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"created":' || coalesce('"' || replace(replace(replace(OLD."created", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_milestone_baseline_insert AFTER INSERT ON milestone_baseline WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_baseline', NEW.id, NULL);
END;

CREATE TRIGGER history_milestone_baseline_update AFTER UPDATE ON milestone_baseline
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."milestone_id" IS NOT NEW."milestone_id" OR OLD."day" IS NOT NEW."day" OR OLD."from_due" IS NOT NEW."from_due" OR OLD."to_due" IS NOT NEW."to_due" OR OLD."reason" IS NOT NEW."reason") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'milestone_baseline' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_baseline', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"from_due":' || coalesce('"' || replace(replace(replace(OLD."from_due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"to_due":' || coalesce('"' || replace(replace(replace(OLD."to_due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"reason":' || coalesce('"' || replace(replace(replace(OLD."reason", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_milestone_baseline_delete AFTER DELETE ON milestone_baseline WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_baseline', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"from_due":' || coalesce('"' || replace(replace(replace(OLD."from_due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"to_due":' || coalesce('"' || replace(replace(replace(OLD."to_due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"reason":' || coalesce('"' || replace(replace(replace(OLD."reason", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_milestone_dependency_insert AFTER INSERT ON milestone_dependency WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_dependency', NEW.id, NULL);
END;

CREATE TRIGGER history_milestone_dependency_update AFTER UPDATE ON milestone_dependency
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."milestone_id" IS NOT NEW."milestone_id" OR OLD."depends_on_id" IS NOT NEW."depends_on_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'milestone_dependency' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_dependency', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"depends_on_id":' || coalesce(OLD."depends_on_id", 'null') || '}');
END;

CREATE TRIGGER history_milestone_dependency_delete AFTER DELETE ON milestone_dependency WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_dependency', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"depends_on_id":' || coalesce(OLD."depends_on_id", 'null') || '}');
END;

CREATE TRIGGER history_milestone_move_insert AFTER INSERT ON milestone_move WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_move', NEW.id, NULL);
END;

CREATE TRIGGER history_milestone_move_update AFTER UPDATE ON milestone_move
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."milestone_id" IS NOT NEW."milestone_id" OR OLD."day" IS NOT NEW."day" OR OLD."from_due" IS NOT NEW."from_due" OR OLD."to_due" IS NOT NEW."to_due" OR OLD."reason" IS NOT NEW."reason" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'milestone_move' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_move', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"from_due":' || coalesce('"' || replace(replace(replace(OLD."from_due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"to_due":' || coalesce('"' || replace(replace(replace(OLD."to_due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"reason":' || coalesce('"' || replace(replace(replace(OLD."reason", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_milestone_move_delete AFTER DELETE ON milestone_move WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_move', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"from_due":' || coalesce('"' || replace(replace(replace(OLD."from_due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"to_due":' || coalesce('"' || replace(replace(replace(OLD."to_due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"reason":' || coalesce('"' || replace(replace(replace(OLD."reason", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_milestone_review_insert AFTER INSERT ON milestone_review WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_review', NEW.id, NULL);
END;

CREATE TRIGGER history_milestone_review_update AFTER UPDATE ON milestone_review
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."milestone_id" IS NOT NEW."milestone_id" OR OLD."day" IS NOT NEW."day" OR OLD."due" IS NOT NEW."due") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'milestone_review' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_review', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"due":' || coalesce('"' || replace(replace(replace(OLD."due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_milestone_review_delete AFTER DELETE ON milestone_review WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_review', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"due":' || coalesce('"' || replace(replace(replace(OLD."due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_milestone_skill_insert AFTER INSERT ON milestone_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_skill', NEW.id, NULL);
END;

CREATE TRIGGER history_milestone_skill_update AFTER UPDATE ON milestone_skill
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."milestone_id" IS NOT NEW."milestone_id" OR OLD."skill_id" IS NOT NEW."skill_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'milestone_skill' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || '}');
END;

CREATE TRIGGER history_milestone_skill_delete AFTER DELETE ON milestone_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'milestone_skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || '}');
END;

CREATE TRIGGER history_outcome_reading_insert AFTER INSERT ON outcome_reading WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'outcome_reading', NEW.id, NULL);
END;

CREATE TRIGGER history_outcome_reading_update AFTER UPDATE ON outcome_reading
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."project_id" IS NOT NEW."project_id" OR OLD."day" IS NOT NEW."day" OR OLD."scope_done" IS NOT NEW."scope_done" OR OLD."scope_planned" IS NOT NEW."scope_planned" OR OLD."planned_value" IS NOT NEW."planned_value" OR OLD."earned_value" IS NOT NEW."earned_value" OR OLD."actual_cost" IS NOT NEW."actual_cost" OR OLD."open_defects" IS NOT NEW."open_defects" OR OLD."high_defects" IS NOT NEW."high_defects" OR OLD."escaped_defects" IS NOT NEW."escaped_defects" OR OLD."review_score" IS NOT NEW."review_score" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'outcome_reading' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'outcome_reading', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"scope_done":' || coalesce(OLD."scope_done", 'null') || ',' || '"scope_planned":' || coalesce(OLD."scope_planned", 'null') || ',' || '"planned_value":' || coalesce('"' || replace(replace(replace(OLD."planned_value", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"earned_value":' || coalesce('"' || replace(replace(replace(OLD."earned_value", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"actual_cost":' || coalesce('"' || replace(replace(replace(OLD."actual_cost", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"open_defects":' || coalesce(OLD."open_defects", 'null') || ',' || '"high_defects":' || coalesce(OLD."high_defects", 'null') || ',' || '"escaped_defects":' || coalesce(OLD."escaped_defects", 'null') || ',' || '"review_score":' || coalesce('"' || replace(replace(replace(OLD."review_score", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_outcome_reading_delete AFTER DELETE ON outcome_reading WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'outcome_reading', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"scope_done":' || coalesce(OLD."scope_done", 'null') || ',' || '"scope_planned":' || coalesce(OLD."scope_planned", 'null') || ',' || '"planned_value":' || coalesce('"' || replace(replace(replace(OLD."planned_value", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"earned_value":' || coalesce('"' || replace(replace(replace(OLD."earned_value", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"actual_cost":' || coalesce('"' || replace(replace(replace(OLD."actual_cost", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"open_defects":' || coalesce(OLD."open_defects", 'null') || ',' || '"high_defects":' || coalesce(OLD."high_defects", 'null') || ',' || '"escaped_defects":' || coalesce(OLD."escaped_defects", 'null') || ',' || '"review_score":' || coalesce('"' || replace(replace(replace(OLD."review_score", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_person_insert AFTER INSERT ON person WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'person', NEW.id, NULL);
END;

CREATE TRIGGER history_person_update AFTER UPDATE ON person
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."name" IS NOT NEW."name" OR OLD."relation" IS NOT NEW."relation" OR OLD."organisation" IS NOT NEW."organisation" OR OLD."cadence" IS NOT NEW."cadence" OR OLD."influence" IS NOT NEW."influence" OR OLD."interest" IS NOT NEW."interest" OR OLD."archived" IS NOT NEW."archived" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'person' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'person', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"relation":' || coalesce('"' || replace(replace(replace(OLD."relation", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"organisation":' || coalesce('"' || replace(replace(replace(OLD."organisation", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"cadence":' || coalesce(OLD."cadence", 'null') || ',' || '"influence":' || coalesce(OLD."influence", 'null') || ',' || '"interest":' || coalesce(OLD."interest", 'null') || ',' || '"archived":' || coalesce(OLD."archived", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_person_delete AFTER DELETE ON person WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'person', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"relation":' || coalesce('"' || replace(replace(replace(OLD."relation", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"organisation":' || coalesce('"' || replace(replace(replace(OLD."organisation", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"cadence":' || coalesce(OLD."cadence", 'null') || ',' || '"influence":' || coalesce(OLD."influence", 'null') || ',' || '"interest":' || coalesce(OLD."interest", 'null') || ',' || '"archived":' || coalesce(OLD."archived", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_portfolio_insert AFTER INSERT ON portfolio WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'portfolio', NEW.id, NULL);
END;

CREATE TRIGGER history_portfolio_update AFTER UPDATE ON portfolio
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."audience" IS NOT NEW."audience" OR OLD."sections" IS NOT NEW."sections" OR OLD."hidden" IS NOT NEW."hidden" OR OLD."first" IS NOT NEW."first" OR OLD."last" IS NOT NEW."last" OR OLD."hide_clients" IS NOT NEW."hide_clients" OR OLD."hide_figures" IS NOT NEW."hide_figures") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'portfolio' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'portfolio', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"audience":' || coalesce('"' || replace(replace(replace(OLD."audience", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"sections":' || coalesce('"' || replace(replace(replace(OLD."sections", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"hidden":' || coalesce('"' || replace(replace(replace(OLD."hidden", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"first":' || coalesce('"' || replace(replace(replace(OLD."first", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"last":' || coalesce('"' || replace(replace(replace(OLD."last", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"hide_clients":' || coalesce(OLD."hide_clients", 'null') || ',' || '"hide_figures":' || coalesce(OLD."hide_figures", 'null') || '}');
END;

CREATE TRIGGER history_portfolio_delete AFTER DELETE ON portfolio WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'portfolio', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"audience":' || coalesce('"' || replace(replace(replace(OLD."audience", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"sections":' || coalesce('"' || replace(replace(replace(OLD."sections", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"hidden":' || coalesce('"' || replace(replace(replace(OLD."hidden", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"first":' || coalesce('"' || replace(replace(replace(OLD."first", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"last":' || coalesce('"' || replace(replace(replace(OLD."last", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"hide_clients":' || coalesce(OLD."hide_clients", 'null') || ',' || '"hide_figures":' || coalesce(OLD."hide_figures", 'null') || '}');
END;

CREATE TRIGGER history_position_insert AFTER INSERT ON position WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'position', NEW.id, NULL);
END;

CREATE TRIGGER history_position_update AFTER UPDATE ON position
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."title" IS NOT NEW."title" OR OLD."employer" IS NOT NEW."employer" OR OLD."start" IS NOT NEW."start" OR OLD."finish" IS NOT NEW."finish" OR OLD."role" IS NOT NEW."role" OR OLD."location" IS NOT NEW."location" OR OLD."summary" IS NOT NEW."summary") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'position' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'position', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"employer":' || coalesce('"' || replace(replace(replace(OLD."employer", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start":' || coalesce('"' || replace(replace(replace(OLD."start", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"finish":' || coalesce('"' || replace(replace(replace(OLD."finish", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"location":' || coalesce('"' || replace(replace(replace(OLD."location", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"summary":' || coalesce('"' || replace(replace(replace(OLD."summary", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_position_delete AFTER DELETE ON position WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'position', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"employer":' || coalesce('"' || replace(replace(replace(OLD."employer", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start":' || coalesce('"' || replace(replace(replace(OLD."start", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"finish":' || coalesce('"' || replace(replace(replace(OLD."finish", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"location":' || coalesce('"' || replace(replace(replace(OLD."location", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"summary":' || coalesce('"' || replace(replace(replace(OLD."summary", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_profile_insert AFTER INSERT ON profile WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'profile', NEW.id, NULL);
END;

CREATE TRIGGER history_profile_update AFTER UPDATE ON profile
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."name" IS NOT NEW."name" OR OLD."headline" IS NOT NEW."headline" OR OLD."location" IS NOT NEW."location" OR OLD."email" IS NOT NEW."email" OR OLD."phone" IS NOT NEW."phone" OR OLD."summary" IS NOT NEW."summary") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'profile' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'profile', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"headline":' || coalesce('"' || replace(replace(replace(OLD."headline", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"location":' || coalesce('"' || replace(replace(replace(OLD."location", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"email":' || coalesce('"' || replace(replace(replace(OLD."email", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"phone":' || coalesce('"' || replace(replace(replace(OLD."phone", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"summary":' || coalesce('"' || replace(replace(replace(OLD."summary", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_profile_delete AFTER DELETE ON profile WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'profile', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"headline":' || coalesce('"' || replace(replace(replace(OLD."headline", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"location":' || coalesce('"' || replace(replace(replace(OLD."location", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"email":' || coalesce('"' || replace(replace(replace(OLD."email", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"phone":' || coalesce('"' || replace(replace(replace(OLD."phone", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"summary":' || coalesce('"' || replace(replace(replace(OLD."summary", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_profile_link_insert AFTER INSERT ON profile_link WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'profile_link', NEW.id, NULL);
END;

CREATE TRIGGER history_profile_link_update AFTER UPDATE ON profile_link
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."url" IS NOT NEW."url" OR OLD."label" IS NOT NEW."label" OR OLD."position" IS NOT NEW."position") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'profile_link' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'profile_link', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"url":' || coalesce('"' || replace(replace(replace(OLD."url", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"label":' || coalesce('"' || replace(replace(replace(OLD."label", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"position":' || coalesce(OLD."position", 'null') || '}');
END;

CREATE TRIGGER history_profile_link_delete AFTER DELETE ON profile_link WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'profile_link', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"url":' || coalesce('"' || replace(replace(replace(OLD."url", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"label":' || coalesce('"' || replace(replace(replace(OLD."label", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"position":' || coalesce(OLD."position", 'null') || '}');
END;

CREATE TRIGGER history_project_insert AFTER INSERT ON project WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'project', NEW.id, NULL);
END;

CREATE TRIGGER history_project_update AFTER UPDATE ON project
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."name" IS NOT NEW."name" OR OLD."code" IS NOT NEW."code" OR OLD."client" IS NOT NEW."client" OR OLD."start" IS NOT NEW."start" OR OLD."baseline_finish" IS NOT NEW."baseline_finish" OR OLD."finish" IS NOT NEW."finish" OR OLD."budget" IS NOT NEW."budget" OR OLD."currency" IS NOT NEW."currency" OR OLD."rate" IS NOT NEW."rate" OR OLD."confidential" IS NOT NEW."confidential" OR OLD."archived" IS NOT NEW."archived" OR OLD."summary" IS NOT NEW."summary" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'project' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'project', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"code":' || coalesce('"' || replace(replace(replace(OLD."code", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"client":' || coalesce('"' || replace(replace(replace(OLD."client", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start":' || coalesce('"' || replace(replace(replace(OLD."start", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"baseline_finish":' || coalesce('"' || replace(replace(replace(OLD."baseline_finish", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"finish":' || coalesce('"' || replace(replace(replace(OLD."finish", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"budget":' || coalesce('"' || replace(replace(replace(OLD."budget", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"currency":' || coalesce('"' || replace(replace(replace(OLD."currency", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"rate":' || coalesce('"' || replace(replace(replace(OLD."rate", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"confidential":' || coalesce(OLD."confidential", 'null') || ',' || '"archived":' || coalesce(OLD."archived", 'null') || ',' || '"summary":' || coalesce('"' || replace(replace(replace(OLD."summary", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_project_delete AFTER DELETE ON project WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'project', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"code":' || coalesce('"' || replace(replace(replace(OLD."code", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"client":' || coalesce('"' || replace(replace(replace(OLD."client", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start":' || coalesce('"' || replace(replace(replace(OLD."start", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"baseline_finish":' || coalesce('"' || replace(replace(replace(OLD."baseline_finish", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"finish":' || coalesce('"' || replace(replace(replace(OLD."finish", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"budget":' || coalesce('"' || replace(replace(replace(OLD."budget", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"currency":' || coalesce('"' || replace(replace(replace(OLD."currency", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"rate":' || coalesce('"' || replace(replace(replace(OLD."rate", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"confidential":' || coalesce(OLD."confidential", 'null') || ',' || '"archived":' || coalesce(OLD."archived", 'null') || ',' || '"summary":' || coalesce('"' || replace(replace(replace(OLD."summary", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_project_baseline_insert AFTER INSERT ON project_baseline WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'project_baseline', NEW.id, NULL);
END;

CREATE TRIGGER history_project_baseline_update AFTER UPDATE ON project_baseline
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."project_id" IS NOT NEW."project_id" OR OLD."day" IS NOT NEW."day" OR OLD."from_finish" IS NOT NEW."from_finish" OR OLD."to_finish" IS NOT NEW."to_finish" OR OLD."from_budget" IS NOT NEW."from_budget" OR OLD."to_budget" IS NOT NEW."to_budget" OR OLD."reason" IS NOT NEW."reason") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'project_baseline' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'project_baseline', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"from_finish":' || coalesce('"' || replace(replace(replace(OLD."from_finish", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"to_finish":' || coalesce('"' || replace(replace(replace(OLD."to_finish", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"from_budget":' || coalesce('"' || replace(replace(replace(OLD."from_budget", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"to_budget":' || coalesce('"' || replace(replace(replace(OLD."to_budget", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"reason":' || coalesce('"' || replace(replace(replace(OLD."reason", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_project_baseline_delete AFTER DELETE ON project_baseline WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'project_baseline', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"from_finish":' || coalesce('"' || replace(replace(replace(OLD."from_finish", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"to_finish":' || coalesce('"' || replace(replace(replace(OLD."to_finish", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"from_budget":' || coalesce('"' || replace(replace(replace(OLD."from_budget", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"to_budget":' || coalesce('"' || replace(replace(replace(OLD."to_budget", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"reason":' || coalesce('"' || replace(replace(replace(OLD."reason", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_pulse_answer_insert AFTER INSERT ON pulse_answer WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'pulse_answer', NEW.id, NULL);
END;

CREATE TRIGGER history_pulse_answer_update AFTER UPDATE ON pulse_answer
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."pulse_round_id" IS NOT NEW."pulse_round_id" OR OLD."score" IS NOT NEW."score") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'pulse_answer' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'pulse_answer', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"pulse_round_id":' || coalesce(OLD."pulse_round_id", 'null') || ',' || '"score":' || coalesce(OLD."score", 'null') || '}');
END;

CREATE TRIGGER history_pulse_answer_delete AFTER DELETE ON pulse_answer WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'pulse_answer', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"pulse_round_id":' || coalesce(OLD."pulse_round_id", 'null') || ',' || '"score":' || coalesce(OLD."score", 'null') || '}');
END;

CREATE TRIGGER history_pulse_round_insert AFTER INSERT ON pulse_round WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'pulse_round', NEW.id, NULL);
END;

CREATE TRIGGER history_pulse_round_update AFTER UPDATE ON pulse_round
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."day" IS NOT NEW."day" OR OLD."team" IS NOT NEW."team" OR OLD."project_id" IS NOT NEW."project_id" OR OLD."asked" IS NOT NEW."asked" OR OLD."questions" IS NOT NEW."questions" OR OLD."language" IS NOT NEW."language" OR OLD."least" IS NOT NEW."least" OR OLD."due" IS NOT NEW."due" OR OLD."closed" IS NOT NEW."closed" OR OLD."token" IS NOT NEW."token" OR OLD."key" IS NOT NEW."key" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'pulse_round' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'pulse_round', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"team":' || coalesce('"' || replace(replace(replace(OLD."team", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"asked":' || coalesce(OLD."asked", 'null') || ',' || '"questions":' || coalesce('"' || replace(replace(replace(OLD."questions", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"language":' || coalesce('"' || replace(replace(replace(OLD."language", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"least":' || coalesce(OLD."least", 'null') || ',' || '"due":' || coalesce('"' || replace(replace(replace(OLD."due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"closed":' || coalesce('"' || replace(replace(replace(OLD."closed", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"token":' || coalesce('"' || replace(replace(replace(OLD."token", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"key":' || coalesce('"' || replace(replace(replace(OLD."key", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_pulse_round_delete AFTER DELETE ON pulse_round WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'pulse_round', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"team":' || coalesce('"' || replace(replace(replace(OLD."team", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"asked":' || coalesce(OLD."asked", 'null') || ',' || '"questions":' || coalesce('"' || replace(replace(replace(OLD."questions", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"language":' || coalesce('"' || replace(replace(replace(OLD."language", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"least":' || coalesce(OLD."least", 'null') || ',' || '"due":' || coalesce('"' || replace(replace(replace(OLD."due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"closed":' || coalesce('"' || replace(replace(replace(OLD."closed", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"token":' || coalesce('"' || replace(replace(replace(OLD."token", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"key":' || coalesce('"' || replace(replace(replace(OLD."key", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_radar_move_insert AFTER INSERT ON radar_move WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'radar_move', NEW.id, NULL);
END;

CREATE TRIGGER history_radar_move_update AFTER UPDATE ON radar_move
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."technology_id" IS NOT NEW."technology_id" OR OLD."day" IS NOT NEW."day" OR OLD."ring" IS NOT NEW."ring" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'radar_move' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'radar_move', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"technology_id":' || coalesce(OLD."technology_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"ring":' || coalesce('"' || replace(replace(replace(OLD."ring", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_radar_move_delete AFTER DELETE ON radar_move WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'radar_move', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"technology_id":' || coalesce(OLD."technology_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"ring":' || coalesce('"' || replace(replace(replace(OLD."ring", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_request_recipient_insert AFTER INSERT ON request_recipient WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'request_recipient', NEW.id, NULL);
END;

CREATE TRIGGER history_request_recipient_update AFTER UPDATE ON request_recipient
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."request_id" IS NOT NEW."request_id" OR OLD."person_id" IS NOT NEW."person_id" OR OLD."token" IS NOT NEW."token" OR OLD."reminded" IS NOT NEW."reminded" OR OLD."answered" IS NOT NEW."answered") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'request_recipient' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'request_recipient', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"request_id":' || coalesce(OLD."request_id", 'null') || ',' || '"person_id":' || coalesce(OLD."person_id", 'null') || ',' || '"token":' || coalesce('"' || replace(replace(replace(OLD."token", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"reminded":' || coalesce('"' || replace(replace(replace(OLD."reminded", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"answered":' || coalesce('"' || replace(replace(replace(OLD."answered", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_request_recipient_delete AFTER DELETE ON request_recipient WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'request_recipient', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"request_id":' || coalesce(OLD."request_id", 'null') || ',' || '"person_id":' || coalesce(OLD."person_id", 'null') || ',' || '"token":' || coalesce('"' || replace(replace(replace(OLD."token", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"reminded":' || coalesce('"' || replace(replace(replace(OLD."reminded", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"answered":' || coalesce('"' || replace(replace(replace(OLD."answered", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_required_competence_insert AFTER INSERT ON required_competence WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'required_competence', NEW.id, NULL);
END;

CREATE TRIGGER history_required_competence_update AFTER UPDATE ON required_competence
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."target_role_id" IS NOT NEW."target_role_id" OR OLD."skill_id" IS NOT NEW."skill_id" OR OLD."level" IS NOT NEW."level") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'required_competence' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'required_competence', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"target_role_id":' || coalesce(OLD."target_role_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || ',' || '"level":' || coalesce(OLD."level", 'null') || '}');
END;

CREATE TRIGGER history_required_competence_delete AFTER DELETE ON required_competence WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'required_competence', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"target_role_id":' || coalesce(OLD."target_role_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || ',' || '"level":' || coalesce(OLD."level", 'null') || '}');
END;

CREATE TRIGGER history_sample_range_insert AFTER INSERT ON sample_range WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'sample_range', NEW.id, NULL);
END;

CREATE TRIGGER history_sample_range_update AFTER UPDATE ON sample_range
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."kind" IS NOT NEW."kind" OR OLD."first_id" IS NOT NEW."first_id" OR OLD."last_id" IS NOT NEW."last_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'sample_range' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'sample_range', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"kind":' || coalesce('"' || replace(replace(replace(OLD."kind", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"first_id":' || coalesce(OLD."first_id", 'null') || ',' || '"last_id":' || coalesce(OLD."last_id", 'null') || '}');
END;

CREATE TRIGGER history_sample_range_delete AFTER DELETE ON sample_range WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'sample_range', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"kind":' || coalesce('"' || replace(replace(replace(OLD."kind", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"first_id":' || coalesce(OLD."first_id", 'null') || ',' || '"last_id":' || coalesce(OLD."last_id", 'null') || '}');
END;

CREATE TRIGGER history_setting_insert AFTER INSERT ON setting WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'setting', NEW.id, NULL);
END;

CREATE TRIGGER history_setting_update AFTER UPDATE ON setting
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."key" IS NOT NEW."key" OR OLD."value" IS NOT NEW."value") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'setting' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'setting', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"key":' || coalesce('"' || replace(replace(replace(OLD."key", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"value":' || coalesce('"' || replace(replace(replace(OLD."value", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_setting_delete AFTER DELETE ON setting WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'setting', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"key":' || coalesce('"' || replace(replace(replace(OLD."key", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"value":' || coalesce('"' || replace(replace(replace(OLD."value", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_skill_insert AFTER INSERT ON skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'skill', NEW.id, NULL);
END;

CREATE TRIGGER history_skill_update AFTER UPDATE ON skill
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."name" IS NOT NEW."name" OR OLD."kind" IS NOT NEW."kind" OR OLD."target_level" IS NOT NEW."target_level" OR OLD."framework_code" IS NOT NEW."framework_code" OR OLD."half_life" IS NOT NEW."half_life" OR OLD."dimension" IS NOT NEW."dimension" OR OLD."archived" IS NOT NEW."archived" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'skill' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"kind":' || coalesce('"' || replace(replace(replace(OLD."kind", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"target_level":' || coalesce(OLD."target_level", 'null') || ',' || '"framework_code":' || coalesce('"' || replace(replace(replace(OLD."framework_code", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"half_life":' || coalesce(OLD."half_life", 'null') || ',' || '"dimension":' || coalesce('"' || replace(replace(replace(OLD."dimension", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"archived":' || coalesce(OLD."archived", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_skill_delete AFTER DELETE ON skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"kind":' || coalesce('"' || replace(replace(replace(OLD."kind", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"target_level":' || coalesce(OLD."target_level", 'null') || ',' || '"framework_code":' || coalesce('"' || replace(replace(replace(OLD."framework_code", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"half_life":' || coalesce(OLD."half_life", 'null') || ',' || '"dimension":' || coalesce('"' || replace(replace(replace(OLD."dimension", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"archived":' || coalesce(OLD."archived", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_skill_assessment_insert AFTER INSERT ON skill_assessment WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'skill_assessment', NEW.id, NULL);
END;

CREATE TRIGGER history_skill_assessment_update AFTER UPDATE ON skill_assessment
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."skill_id" IS NOT NEW."skill_id" OR OLD."day" IS NOT NEW."day" OR OLD."level" IS NOT NEW."level" OR OLD."person_id" IS NOT NEW."person_id" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'skill_assessment' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'skill_assessment', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"level":' || coalesce(OLD."level", 'null') || ',' || '"person_id":' || coalesce(OLD."person_id", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_skill_assessment_delete AFTER DELETE ON skill_assessment WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'skill_assessment', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"level":' || coalesce(OLD."level", 'null') || ',' || '"person_id":' || coalesce(OLD."person_id", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_skill_review_insert AFTER INSERT ON skill_review WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'skill_review', NEW.id, NULL);
END;

CREATE TRIGGER history_skill_review_update AFTER UPDATE ON skill_review
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."skill_id" IS NOT NEW."skill_id" OR OLD."day" IS NOT NEW."day" OR OLD."answer" IS NOT NEW."answer" OR OLD."interval" IS NOT NEW."interval") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'skill_review' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'skill_review', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"answer":' || coalesce('"' || replace(replace(replace(OLD."answer", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"interval":' || coalesce(OLD."interval", 'null') || '}');
END;

CREATE TRIGGER history_skill_review_delete AFTER DELETE ON skill_review WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'skill_review', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"answer":' || coalesce('"' || replace(replace(replace(OLD."answer", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"interval":' || coalesce(OLD."interval", 'null') || '}');
END;

CREATE TRIGGER history_target_role_insert AFTER INSERT ON target_role WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'target_role', NEW.id, NULL);
END;

CREATE TRIGGER history_target_role_update AFTER UPDATE ON target_role
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."title" IS NOT NEW."title" OR OLD."by_when" IS NOT NEW."by_when" OR OLD."summary" IS NOT NEW."summary" OR OLD."archived" IS NOT NEW."archived" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'target_role' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'target_role', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"by_when":' || coalesce('"' || replace(replace(replace(OLD."by_when", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"summary":' || coalesce('"' || replace(replace(replace(OLD."summary", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"archived":' || coalesce(OLD."archived", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_target_role_delete AFTER DELETE ON target_role WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'target_role', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"by_when":' || coalesce('"' || replace(replace(replace(OLD."by_when", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"summary":' || coalesce('"' || replace(replace(replace(OLD."summary", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"archived":' || coalesce(OLD."archived", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_task_insert AFTER INSERT ON task WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'task', NEW.id, NULL);
END;

CREATE TRIGGER history_task_update AFTER UPDATE ON task
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."title" IS NOT NEW."title" OR OLD."role" IS NOT NEW."role" OR OLD."status" IS NOT NEW."status" OR OLD."project_id" IS NOT NEW."project_id" OR OLD."milestone_id" IS NOT NEW."milestone_id" OR OLD."minutes" IS NOT NEW."minutes" OR OLD."due" IS NOT NEW."due" OR OLD."created" IS NOT NEW."created" OR OLD."finished" IS NOT NEW."finished" OR OLD."position" IS NOT NEW."position" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'task' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'task', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"status":' || coalesce('"' || replace(replace(replace(OLD."status", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"due":' || coalesce('"' || replace(replace(replace(OLD."due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"created":' || coalesce('"' || replace(replace(replace(OLD."created", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"finished":' || coalesce('"' || replace(replace(replace(OLD."finished", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"position":' || coalesce(OLD."position", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_task_delete AFTER DELETE ON task WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'task', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"status":' || coalesce('"' || replace(replace(replace(OLD."status", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"due":' || coalesce('"' || replace(replace(replace(OLD."due", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"created":' || coalesce('"' || replace(replace(replace(OLD."created", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"finished":' || coalesce('"' || replace(replace(replace(OLD."finished", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"position":' || coalesce(OLD."position", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_technology_insert AFTER INSERT ON technology WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'technology', NEW.id, NULL);
END;

CREATE TRIGGER history_technology_update AFTER UPDATE ON technology
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."name" IS NOT NEW."name" OR OLD."quadrant" IS NOT NEW."quadrant" OR OLD."skill_id" IS NOT NEW."skill_id" OR OLD."archived" IS NOT NEW."archived" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'technology' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'technology', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"quadrant":' || coalesce('"' || replace(replace(replace(OLD."quadrant", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || ',' || '"archived":' || coalesce(OLD."archived", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_technology_delete AFTER DELETE ON technology WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'technology', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"quadrant":' || coalesce('"' || replace(replace(replace(OLD."quadrant", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || ',' || '"archived":' || coalesce(OLD."archived", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_template_block_insert AFTER INSERT ON template_block WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'template_block', NEW.id, NULL);
END;

CREATE TRIGGER history_template_block_update AFTER UPDATE ON template_block
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."template_id" IS NOT NEW."template_id" OR OLD."weekday" IS NOT NEW."weekday" OR OLD."start" IS NOT NEW."start" OR OLD."minutes" IS NOT NEW."minutes" OR OLD."title" IS NOT NEW."title" OR OLD."role" IS NOT NEW."role" OR OLD."project_id" IS NOT NEW."project_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'template_block' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'template_block', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"template_id":' || coalesce(OLD."template_id", 'null') || ',' || '"weekday":' || coalesce(OLD."weekday", 'null') || ',' || '"start":' || coalesce(OLD."start", 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || '}');
END;

CREATE TRIGGER history_template_block_delete AFTER DELETE ON template_block WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'template_block', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"template_id":' || coalesce(OLD."template_id", 'null') || ',' || '"weekday":' || coalesce(OLD."weekday", 'null') || ',' || '"start":' || coalesce(OLD."start", 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || '}');
END;

CREATE TRIGGER history_time_block_insert AFTER INSERT ON time_block WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'time_block', NEW.id, NULL);
END;

CREATE TRIGGER history_time_block_update AFTER UPDATE ON time_block
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."title" IS NOT NEW."title" OR OLD."role" IS NOT NEW."role" OR OLD."day" IS NOT NEW."day" OR OLD."minutes" IS NOT NEW."minutes" OR OLD."start_at" IS NOT NEW."start_at" OR OLD."end_at" IS NOT NEW."end_at" OR OLD."zone" IS NOT NEW."zone" OR OLD."start_wall" IS NOT NEW."start_wall" OR OLD."end_wall" IS NOT NEW."end_wall" OR OLD."project_id" IS NOT NEW."project_id" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."milestone_id" IS NOT NEW."milestone_id" OR OLD."repeat" IS NOT NEW."repeat" OR OLD."skipped" IS NOT NEW."skipped" OR OLD."series_id" IS NOT NEW."series_id" OR OLD."series_day" IS NOT NEW."series_day" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'time_block' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'time_block', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"start_at":' || coalesce(OLD."start_at", 'null') || ',' || '"end_at":' || coalesce(OLD."end_at", 'null') || ',' || '"zone":' || coalesce('"' || replace(replace(replace(OLD."zone", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start_wall":' || coalesce('"' || replace(replace(replace(OLD."start_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"end_wall":' || coalesce('"' || replace(replace(replace(OLD."end_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"task_id":' || coalesce(OLD."task_id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"repeat":' || coalesce('"' || replace(replace(replace(OLD."repeat", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"skipped":' || coalesce('"' || replace(replace(replace(OLD."skipped", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"series_id":' || coalesce(OLD."series_id", 'null') || ',' || '"series_day":' || coalesce('"' || replace(replace(replace(OLD."series_day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_time_block_delete AFTER DELETE ON time_block WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'time_block', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"start_at":' || coalesce(OLD."start_at", 'null') || ',' || '"end_at":' || coalesce(OLD."end_at", 'null') || ',' || '"zone":' || coalesce('"' || replace(replace(replace(OLD."zone", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start_wall":' || coalesce('"' || replace(replace(replace(OLD."start_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"end_wall":' || coalesce('"' || replace(replace(replace(OLD."end_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"task_id":' || coalesce(OLD."task_id", 'null') || ',' || '"milestone_id":' || coalesce(OLD."milestone_id", 'null') || ',' || '"repeat":' || coalesce('"' || replace(replace(replace(OLD."repeat", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"skipped":' || coalesce('"' || replace(replace(replace(OLD."skipped", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"series_id":' || coalesce(OLD."series_id", 'null') || ',' || '"series_day":' || coalesce('"' || replace(replace(replace(OLD."series_day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_time_entry_insert AFTER INSERT ON time_entry WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'time_entry', NEW.id, NULL);
END;

CREATE TRIGGER history_time_entry_update AFTER UPDATE ON time_entry
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."title" IS NOT NEW."title" OR OLD."role" IS NOT NEW."role" OR OLD."day" IS NOT NEW."day" OR OLD."minutes" IS NOT NEW."minutes" OR OLD."start_at" IS NOT NEW."start_at" OR OLD."end_at" IS NOT NEW."end_at" OR OLD."zone" IS NOT NEW."zone" OR OLD."start_wall" IS NOT NEW."start_wall" OR OLD."end_wall" IS NOT NEW."end_wall" OR OLD."project_id" IS NOT NEW."project_id" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."block_id" IS NOT NEW."block_id" OR OLD."learning_item_id" IS NOT NEW."learning_item_id" OR OLD."note" IS NOT NEW."note" OR OLD."source" IS NOT NEW."source" OR OLD."source_id" IS NOT NEW."source_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'time_entry' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'time_entry', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"start_at":' || coalesce(OLD."start_at", 'null') || ',' || '"end_at":' || coalesce(OLD."end_at", 'null') || ',' || '"zone":' || coalesce('"' || replace(replace(replace(OLD."zone", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start_wall":' || coalesce('"' || replace(replace(replace(OLD."start_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"end_wall":' || coalesce('"' || replace(replace(replace(OLD."end_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"task_id":' || coalesce(OLD."task_id", 'null') || ',' || '"block_id":' || coalesce(OLD."block_id", 'null') || ',' || '"learning_item_id":' || coalesce(OLD."learning_item_id", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"source":' || coalesce('"' || replace(replace(replace(OLD."source", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"source_id":' || coalesce('"' || replace(replace(replace(OLD."source_id", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_time_entry_delete AFTER DELETE ON time_entry WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'time_entry', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"day":' || coalesce('"' || replace(replace(replace(OLD."day", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"minutes":' || coalesce(OLD."minutes", 'null') || ',' || '"start_at":' || coalesce(OLD."start_at", 'null') || ',' || '"end_at":' || coalesce(OLD."end_at", 'null') || ',' || '"zone":' || coalesce('"' || replace(replace(replace(OLD."zone", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start_wall":' || coalesce('"' || replace(replace(replace(OLD."start_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"end_wall":' || coalesce('"' || replace(replace(replace(OLD."end_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"task_id":' || coalesce(OLD."task_id", 'null') || ',' || '"block_id":' || coalesce(OLD."block_id", 'null') || ',' || '"learning_item_id":' || coalesce(OLD."learning_item_id", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"source":' || coalesce('"' || replace(replace(replace(OLD."source", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"source_id":' || coalesce('"' || replace(replace(replace(OLD."source_id", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_timer_insert AFTER INSERT ON timer WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'timer', NEW.id, NULL);
END;

CREATE TRIGGER history_timer_update AFTER UPDATE ON timer
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."title" IS NOT NEW."title" OR OLD."role" IS NOT NEW."role" OR OLD."start_at" IS NOT NEW."start_at" OR OLD."zone" IS NOT NEW."zone" OR OLD."start_wall" IS NOT NEW."start_wall" OR OLD."project_id" IS NOT NEW."project_id" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."block_id" IS NOT NEW."block_id" OR OLD."note" IS NOT NEW."note") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'timer' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'timer', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start_at":' || coalesce(OLD."start_at", 'null') || ',' || '"zone":' || coalesce('"' || replace(replace(replace(OLD."zone", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start_wall":' || coalesce('"' || replace(replace(replace(OLD."start_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"task_id":' || coalesce(OLD."task_id", 'null') || ',' || '"block_id":' || coalesce(OLD."block_id", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_timer_delete AFTER DELETE ON timer WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'timer', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"title":' || coalesce('"' || replace(replace(replace(OLD."title", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"role":' || coalesce('"' || replace(replace(replace(OLD."role", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start_at":' || coalesce(OLD."start_at", 'null') || ',' || '"zone":' || coalesce('"' || replace(replace(replace(OLD."zone", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"start_wall":' || coalesce('"' || replace(replace(replace(OLD."start_wall", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || ',' || '"project_id":' || coalesce(OLD."project_id", 'null') || ',' || '"task_id":' || coalesce(OLD."task_id", 'null') || ',' || '"block_id":' || coalesce(OLD."block_id", 'null') || ',' || '"note":' || coalesce('"' || replace(replace(replace(OLD."note", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_timer_skill_insert AFTER INSERT ON timer_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'timer_skill', NEW.id, NULL);
END;

CREATE TRIGGER history_timer_skill_update AFTER UPDATE ON timer_skill
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."timer_id" IS NOT NEW."timer_id" OR OLD."skill_id" IS NOT NEW."skill_id") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'timer_skill' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'timer_skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"timer_id":' || coalesce(OLD."timer_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || '}');
END;

CREATE TRIGGER history_timer_skill_delete AFTER DELETE ON timer_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'timer_skill', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"timer_id":' || coalesce(OLD."timer_id", 'null') || ',' || '"skill_id":' || coalesce(OLD."skill_id", 'null') || '}');
END;

CREATE TRIGGER history_week_template_insert AFTER INSERT ON week_template WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'week_template', NEW.id, NULL);
END;

CREATE TRIGGER history_week_template_update AFTER UPDATE ON week_template
WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."name" IS NOT NEW."name") AND NOT EXISTS (SELECT 1 FROM (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1) WHERE step_id = (SELECT step_id FROM history_state WHERE id = 1) AND kind = 'week_template' AND row_id = OLD.id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'week_template', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER history_week_template_delete AFTER DELETE ON week_template WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'week_template', OLD.id, '{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' || coalesce('"' || replace(replace(replace(OLD."name", '\', '\\'), '"', '\"'), char(10), '\n') || '"', 'null') || '}');
END;

CREATE TRIGGER search_time_block_insert AFTER INSERT ON time_block BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 1 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 1);
END;

CREATE TRIGGER search_time_block_update AFTER UPDATE OF "title", "note" ON time_block BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 1 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 1);
END;

CREATE TRIGGER search_time_block_delete AFTER DELETE ON time_block BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 1 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 1);
END;

CREATE TRIGGER search_time_entry_insert AFTER INSERT ON time_entry BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 2 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 2);
END;

CREATE TRIGGER search_time_entry_update AFTER UPDATE OF "title", "note" ON time_entry BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 2 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 2);
END;

CREATE TRIGGER search_time_entry_delete AFTER DELETE ON time_entry BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 2 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 2);
END;

CREATE TRIGGER search_task_insert AFTER INSERT ON task BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 3 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 3);
END;

CREATE TRIGGER search_task_update AFTER UPDATE OF "title", "note" ON task BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 3 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 3);
END;

CREATE TRIGGER search_task_delete AFTER DELETE ON task BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 3 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 3);
END;

CREATE TRIGGER search_project_insert AFTER INSERT ON project BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 4 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 4);
END;

CREATE TRIGGER search_project_update AFTER UPDATE OF "name", "code", "client", "summary", "note" ON project BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 4 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 4);
END;

CREATE TRIGGER search_project_delete AFTER DELETE ON project BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 4 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 4);
END;

CREATE TRIGGER search_milestone_insert AFTER INSERT ON milestone BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 5 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 5);
END;

CREATE TRIGGER search_milestone_update AFTER UPDATE OF "title", "note" ON milestone BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 5 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 5);
END;

CREATE TRIGGER search_milestone_delete AFTER DELETE ON milestone BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 5 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 5);
END;

CREATE TRIGGER search_skill_insert AFTER INSERT ON skill BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 6 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 6);
END;

CREATE TRIGGER search_skill_update AFTER UPDATE OF "name", "framework_code", "note" ON skill BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 6 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 6);
END;

CREATE TRIGGER search_skill_delete AFTER DELETE ON skill BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 6 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 6);
END;

CREATE TRIGGER search_journal_entry_insert AFTER INSERT ON journal_entry BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 7 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 7);
END;

CREATE TRIGGER search_journal_entry_update AFTER UPDATE OF "title", "body", "situation", "task", "action", "result", "tags" ON journal_entry BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 7 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 7);
END;

CREATE TRIGGER search_journal_entry_delete AFTER DELETE ON journal_entry BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 7 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 7);
END;

CREATE TRIGGER search_learning_item_insert AFTER INSERT ON learning_item BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 8 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 8);
END;

CREATE TRIGGER search_learning_item_update AFTER UPDATE OF "title", "provider", "note" ON learning_item BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 8 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 8);
END;

CREATE TRIGGER search_learning_item_delete AFTER DELETE ON learning_item BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 8 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 8);
END;

CREATE TRIGGER search_certificate_insert AFTER INSERT ON certificate BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 9 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 9);
END;

CREATE TRIGGER search_certificate_update AFTER UPDATE OF "name", "issuer", "note" ON certificate BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 9 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 9);
END;

CREATE TRIGGER search_certificate_delete AFTER DELETE ON certificate BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 9 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 9);
END;

CREATE TRIGGER search_person_insert AFTER INSERT ON person BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 10 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 10);
END;

CREATE TRIGGER search_person_update AFTER UPDATE OF "name", "organisation", "note" ON person BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 10 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 10);
END;

CREATE TRIGGER search_person_delete AFTER DELETE ON person BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 10 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 10);
END;

CREATE TRIGGER search_feedback_insert AFTER INSERT ON feedback BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 11 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 11);
END;

CREATE TRIGGER search_feedback_update AFTER UPDATE OF "quote", "improve", "action" ON feedback BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 11 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 11);
END;

CREATE TRIGGER search_feedback_delete AFTER DELETE ON feedback BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 11 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 11);
END;

CREATE TRIGGER search_leadership_action_insert AFTER INSERT ON leadership_action BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 12 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 12);
END;

CREATE TRIGGER search_leadership_action_update AFTER UPDATE OF "title", "expected" ON leadership_action BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 12 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 12);
END;

CREATE TRIGGER search_leadership_action_delete AFTER DELETE ON leadership_action BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 12 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 12);
END;

CREATE TRIGGER search_target_role_insert AFTER INSERT ON target_role BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 13 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 13);
END;

CREATE TRIGGER search_target_role_update AFTER UPDATE OF "title", "summary", "note" ON target_role BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 13 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 13);
END;

CREATE TRIGGER search_target_role_delete AFTER DELETE ON target_role BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 13 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 13);
END;

CREATE TRIGGER search_position_insert AFTER INSERT ON position BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 14 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 14);
END;

CREATE TRIGGER search_position_update AFTER UPDATE OF "title", "employer", "summary" ON position BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 14 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 14);
END;

CREATE TRIGGER search_position_delete AFTER DELETE ON position BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 14 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 14);
END;

CREATE TRIGGER search_education_insert AFTER INSERT ON education BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 15 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 15);
END;

CREATE TRIGGER search_education_update AFTER UPDATE OF "title", "school", "note" ON education BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 15 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 15);
END;

CREATE TRIGGER search_education_delete AFTER DELETE ON education BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 15 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 15);
END;

CREATE TRIGGER search_contact_insert AFTER INSERT ON contact BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 16 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 16);
END;

CREATE TRIGGER search_contact_update AFTER UPDATE OF "note" ON contact BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 16 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 16);
END;

CREATE TRIGGER search_contact_delete AFTER DELETE ON contact BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 16 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 16);
END;

CREATE TRIGGER search_delegation_insert AFTER INSERT ON delegation BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 17 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 17);
END;

CREATE TRIGGER search_delegation_update AFTER UPDATE OF "note" ON delegation BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 17 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 17);
END;

CREATE TRIGGER search_delegation_delete AFTER DELETE ON delegation BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 17 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 17);
END;

CREATE TRIGGER search_calendar_event_insert AFTER INSERT ON calendar_event BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 18 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 18);
END;

CREATE TRIGGER search_calendar_event_update AFTER UPDATE OF "title" ON calendar_event BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 18 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 18);
END;

CREATE TRIGGER search_calendar_event_delete AFTER DELETE ON calendar_event BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 18 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 18);
END;

CREATE TRIGGER search_technology_insert AFTER INSERT ON technology BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 19 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 19);
END;

CREATE TRIGGER search_technology_update AFTER UPDATE OF "name", "note" ON technology BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 19 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 19);
END;

CREATE TRIGGER search_technology_delete AFTER DELETE ON technology BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 19 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 19);
END;

CREATE TRIGGER search_attachment_insert AFTER INSERT ON attachment BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 20 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 20);
END;

CREATE TRIGGER search_attachment_update AFTER UPDATE OF "name" ON attachment BEGIN
    INSERT INTO stale_text (doc) SELECT NEW.id * 64 + 20 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = NEW.id * 64 + 20);
END;

CREATE TRIGGER search_attachment_delete AFTER DELETE ON attachment BEGIN
    INSERT INTO stale_text (doc) SELECT OLD.id * 64 + 20 WHERE NOT EXISTS (SELECT 1 FROM stale_text WHERE doc = OLD.id * 64 + 20);
END;

CREATE TRIGGER stale_time_block_insert AFTER INSERT ON time_block BEGIN
    INSERT INTO stale_day (day) SELECT NEW.day WHERE NOT EXISTS (SELECT 1 FROM stale_day WHERE day = NEW.day);
END;

CREATE TRIGGER stale_time_block_update AFTER UPDATE ON time_block BEGIN
    INSERT INTO stale_day (day) SELECT OLD.day WHERE NOT EXISTS (SELECT 1 FROM stale_day WHERE day = OLD.day);
    INSERT INTO stale_day (day) SELECT NEW.day WHERE NOT EXISTS (SELECT 1 FROM stale_day WHERE day = NEW.day);
END;

CREATE TRIGGER stale_time_block_delete AFTER DELETE ON time_block BEGIN
    INSERT INTO stale_day (day) SELECT OLD.day WHERE NOT EXISTS (SELECT 1 FROM stale_day WHERE day = OLD.day);
END;

CREATE TRIGGER stale_time_entry_insert AFTER INSERT ON time_entry BEGIN
    INSERT INTO stale_day (day) SELECT NEW.day WHERE NOT EXISTS (SELECT 1 FROM stale_day WHERE day = NEW.day);
END;

CREATE TRIGGER stale_time_entry_update AFTER UPDATE ON time_entry BEGIN
    INSERT INTO stale_day (day) SELECT OLD.day WHERE NOT EXISTS (SELECT 1 FROM stale_day WHERE day = OLD.day);
    INSERT INTO stale_day (day) SELECT NEW.day WHERE NOT EXISTS (SELECT 1 FROM stale_day WHERE day = NEW.day);
END;

CREATE TRIGGER stale_time_entry_delete AFTER DELETE ON time_entry BEGIN
    INSERT INTO stale_day (day) SELECT OLD.day WHERE NOT EXISTS (SELECT 1 FROM stale_day WHERE day = OLD.day);
END;

CREATE TRIGGER repeat_time_block_insert AFTER INSERT ON time_block WHEN NEW.repeat != '' BEGIN
    INSERT INTO stale_repeat (day, repeat_before, repeat_after, skipped_before, skipped_after, changed)
    VALUES (NEW.day, '', NEW.repeat, '', '', 1);
END;

CREATE TRIGGER repeat_time_block_update AFTER UPDATE ON time_block
WHEN (OLD.repeat != '' OR NEW.repeat != '') AND (OLD.repeat != NEW.repeat OR OLD.skipped != NEW.skipped OR OLD.title IS NOT NEW.title OR OLD.role IS NOT NEW.role OR OLD.day IS NOT NEW.day OR OLD.start_at IS NOT NEW.start_at OR OLD.end_at IS NOT NEW.end_at OR OLD.zone IS NOT NEW.zone OR OLD.project_id IS NOT NEW.project_id OR OLD.task_id IS NOT NEW.task_id) BEGIN
    INSERT INTO stale_repeat (day, repeat_before, repeat_after, skipped_before, skipped_after, changed)
    VALUES (min(OLD.day, NEW.day), OLD.repeat, NEW.repeat, OLD.skipped, NEW.skipped, OLD.title IS NOT NEW.title OR OLD.role IS NOT NEW.role OR OLD.day IS NOT NEW.day OR OLD.start_at IS NOT NEW.start_at OR OLD.end_at IS NOT NEW.end_at OR OLD.zone IS NOT NEW.zone OR OLD.project_id IS NOT NEW.project_id OR OLD.task_id IS NOT NEW.task_id);
END;

CREATE TRIGGER repeat_time_block_delete AFTER DELETE ON time_block WHEN OLD.repeat != '' BEGIN
    INSERT INTO stale_repeat (day, repeat_before, repeat_after, skipped_before, skipped_after, changed)
    VALUES (OLD.day, OLD.repeat, '', '', '', 1);
END;

