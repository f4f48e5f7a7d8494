-- Written by packaging/schema.py from storage/tables. Do not edit.
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

