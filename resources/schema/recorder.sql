-- Written by packaging/schema.py from storage/tables. Do not edit.
CREATE TEMP TRIGGER history_attachment_insert AFTER INSERT ON main.attachment WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'attachment', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_attachment_update AFTER UPDATE ON main.attachment WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.journal_entry_id, OLD.certificate_id, OLD.name, OLD.sha256, OLD.size, OLD.media_type) IS NOT (NEW.journal_entry_id, NEW.certificate_id, NEW.name, NEW.sha256, NEW.size, NEW.media_type) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'attachment', OLD.id, json_object('id', OLD.id, 'journal_entry_id', OLD.journal_entry_id, 'certificate_id', OLD.certificate_id, 'name', OLD.name, 'sha256', OLD.sha256, 'size', OLD.size, 'media_type', OLD.media_type)
    FROM history_state WHERE id = 1
    AND (step_id, 'attachment', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_attachment_delete AFTER DELETE ON main.attachment WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'attachment', OLD.id, json_object('id', OLD.id, 'journal_entry_id', OLD.journal_entry_id, 'certificate_id', OLD.certificate_id, 'name', OLD.name, 'sha256', OLD.sha256, 'size', OLD.size, 'media_type', OLD.media_type)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_block_skill_insert AFTER INSERT ON main.block_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'block_skill', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_block_skill_update AFTER UPDATE ON main.block_skill WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.time_block_id, OLD.skill_id) IS NOT (NEW.time_block_id, NEW.skill_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'block_skill', OLD.id, json_object('id', OLD.id, 'time_block_id', OLD.time_block_id, 'skill_id', OLD.skill_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'block_skill', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_block_skill_delete AFTER DELETE ON main.block_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'block_skill', OLD.id, json_object('id', OLD.id, 'time_block_id', OLD.time_block_id, 'skill_id', OLD.skill_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_calendar_event_insert AFTER INSERT ON main.calendar_event WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'calendar_event', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_calendar_event_update AFTER UPDATE ON main.calendar_event WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.title, OLD.day, OLD.minutes, OLD.start_at, OLD.end_at, OLD.zone, OLD.start_wall, OLD.end_wall, OLD.all_day, OLD.source, OLD.source_id) IS NOT (NEW.title, NEW.day, NEW.minutes, NEW.start_at, NEW.end_at, NEW.zone, NEW.start_wall, NEW.end_wall, NEW.all_day, NEW.source, NEW.source_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'calendar_event', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'day', OLD.day, 'minutes', OLD.minutes, 'start_at', OLD.start_at, 'end_at', OLD.end_at, 'zone', OLD.zone, 'start_wall', OLD.start_wall, 'end_wall', OLD.end_wall, 'all_day', OLD.all_day, 'source', OLD.source, 'source_id', OLD.source_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'calendar_event', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_calendar_event_delete AFTER DELETE ON main.calendar_event WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'calendar_event', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'day', OLD.day, 'minutes', OLD.minutes, 'start_at', OLD.start_at, 'end_at', OLD.end_at, 'zone', OLD.zone, 'start_wall', OLD.start_wall, 'end_wall', OLD.end_wall, 'all_day', OLD.all_day, 'source', OLD.source, 'source_id', OLD.source_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_career_step_insert AFTER INSERT ON main.career_step WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'career_step', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_career_step_update AFTER UPDATE ON main.career_step WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.required_competence_id, OLD.title, OLD.by_when, OLD.task_id, OLD.learning_item_id, OLD.feedback_request_id, OLD.goal, OLD.reached, OLD.unit, OLD.done) IS NOT (NEW.required_competence_id, NEW.title, NEW.by_when, NEW.task_id, NEW.learning_item_id, NEW.feedback_request_id, NEW.goal, NEW.reached, NEW.unit, NEW.done) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'career_step', OLD.id, json_object('id', OLD.id, 'required_competence_id', OLD.required_competence_id, 'title', OLD.title, 'by_when', OLD.by_when, 'task_id', OLD.task_id, 'learning_item_id', OLD.learning_item_id, 'feedback_request_id', OLD.feedback_request_id, 'goal', OLD.goal, 'reached', OLD.reached, 'unit', OLD.unit, 'done', OLD.done)
    FROM history_state WHERE id = 1
    AND (step_id, 'career_step', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_career_step_delete AFTER DELETE ON main.career_step WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'career_step', OLD.id, json_object('id', OLD.id, 'required_competence_id', OLD.required_competence_id, 'title', OLD.title, 'by_when', OLD.by_when, 'task_id', OLD.task_id, 'learning_item_id', OLD.learning_item_id, 'feedback_request_id', OLD.feedback_request_id, 'goal', OLD.goal, 'reached', OLD.reached, 'unit', OLD.unit, 'done', OLD.done)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_certificate_insert AFTER INSERT ON main.certificate WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'certificate', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_certificate_update AFTER UPDATE ON main.certificate WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.name, OLD.issuer, OLD.number, OLD.earned, OLD.expires, OLD.credits_from, OLD.unit, OLD.note) IS NOT (NEW.name, NEW.issuer, NEW.number, NEW.earned, NEW.expires, NEW.credits_from, NEW.unit, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'certificate', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'issuer', OLD.issuer, 'number', OLD.number, 'earned', OLD.earned, 'expires', OLD.expires, 'credits_from', OLD.credits_from, 'unit', OLD.unit, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'certificate', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_certificate_delete AFTER DELETE ON main.certificate WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'certificate', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'issuer', OLD.issuer, 'number', OLD.number, 'earned', OLD.earned, 'expires', OLD.expires, 'credits_from', OLD.credits_from, 'unit', OLD.unit, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_certificate_skill_insert AFTER INSERT ON main.certificate_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'certificate_skill', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_certificate_skill_update AFTER UPDATE ON main.certificate_skill WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.certificate_id, OLD.skill_id) IS NOT (NEW.certificate_id, NEW.skill_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'certificate_skill', OLD.id, json_object('id', OLD.id, 'certificate_id', OLD.certificate_id, 'skill_id', OLD.skill_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'certificate_skill', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_certificate_skill_delete AFTER DELETE ON main.certificate_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'certificate_skill', OLD.id, json_object('id', OLD.id, 'certificate_id', OLD.certificate_id, 'skill_id', OLD.skill_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_contact_insert AFTER INSERT ON main.contact WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'contact', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_contact_update AFTER UPDATE ON main.contact WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.person_id, OLD.day, OLD.note) IS NOT (NEW.person_id, NEW.day, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'contact', OLD.id, json_object('id', OLD.id, 'person_id', OLD.person_id, 'day', OLD.day, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'contact', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_contact_delete AFTER DELETE ON main.contact WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'contact', OLD.id, json_object('id', OLD.id, 'person_id', OLD.person_id, 'day', OLD.day, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_credit_insert AFTER INSERT ON main.credit WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'credit', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_credit_update AFTER UPDATE ON main.credit WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.certificate_id, OLD.day, OLD.minutes, OLD.category, OLD.title, OLD.learning_item_id) IS NOT (NEW.certificate_id, NEW.day, NEW.minutes, NEW.category, NEW.title, NEW.learning_item_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'credit', OLD.id, json_object('id', OLD.id, 'certificate_id', OLD.certificate_id, 'day', OLD.day, 'minutes', OLD.minutes, 'category', OLD.category, 'title', OLD.title, 'learning_item_id', OLD.learning_item_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'credit', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_credit_delete AFTER DELETE ON main.credit WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'credit', OLD.id, json_object('id', OLD.id, 'certificate_id', OLD.certificate_id, 'day', OLD.day, 'minutes', OLD.minutes, 'category', OLD.category, 'title', OLD.title, 'learning_item_id', OLD.learning_item_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_credit_rule_insert AFTER INSERT ON main.credit_rule WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'credit_rule', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_credit_rule_update AFTER UPDATE ON main.credit_rule WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.certificate_id, OLD.category, OLD.within, OLD.least, OLD.most) IS NOT (NEW.certificate_id, NEW.category, NEW.within, NEW.least, NEW.most) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'credit_rule', OLD.id, json_object('id', OLD.id, 'certificate_id', OLD.certificate_id, 'category', OLD.category, 'within', OLD.within, 'least', OLD.least, 'most', OLD.most)
    FROM history_state WHERE id = 1
    AND (step_id, 'credit_rule', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_credit_rule_delete AFTER DELETE ON main.credit_rule WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'credit_rule', OLD.id, json_object('id', OLD.id, 'certificate_id', OLD.certificate_id, 'category', OLD.category, 'within', OLD.within, 'least', OLD.least, 'most', OLD.most)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_delegation_insert AFTER INSERT ON main.delegation WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'delegation', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_delegation_update AFTER UPDATE ON main.delegation WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.task_id, OLD.person_id, OLD.since, OLD.follow_up, OLD.freed_minutes, OLD.own_minutes, OLD.returned, OLD.accepted_first, OLD.taken_back, OLD.heard, OLD.note) IS NOT (NEW.task_id, NEW.person_id, NEW.since, NEW.follow_up, NEW.freed_minutes, NEW.own_minutes, NEW.returned, NEW.accepted_first, NEW.taken_back, NEW.heard, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'delegation', OLD.id, json_object('id', OLD.id, 'task_id', OLD.task_id, 'person_id', OLD.person_id, 'since', OLD.since, 'follow_up', OLD.follow_up, 'freed_minutes', OLD.freed_minutes, 'own_minutes', OLD.own_minutes, 'returned', OLD.returned, 'accepted_first', OLD.accepted_first, 'taken_back', OLD.taken_back, 'heard', OLD.heard, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'delegation', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_delegation_delete AFTER DELETE ON main.delegation WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'delegation', OLD.id, json_object('id', OLD.id, 'task_id', OLD.task_id, 'person_id', OLD.person_id, 'since', OLD.since, 'follow_up', OLD.follow_up, 'freed_minutes', OLD.freed_minutes, 'own_minutes', OLD.own_minutes, 'returned', OLD.returned, 'accepted_first', OLD.accepted_first, 'taken_back', OLD.taken_back, 'heard', OLD.heard, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_dismissal_insert AFTER INSERT ON main.dismissal WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'dismissal', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_dismissal_update AFTER UPDATE ON main.dismissal WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."key", OLD.until) IS NOT (NEW."key", NEW.until) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'dismissal', OLD.id, json_object('id', OLD.id, 'key', OLD."key", 'until', OLD.until)
    FROM history_state WHERE id = 1
    AND (step_id, 'dismissal', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_dismissal_delete AFTER DELETE ON main.dismissal WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'dismissal', OLD.id, json_object('id', OLD.id, 'key', OLD."key", 'until', OLD.until)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_education_insert AFTER INSERT ON main.education WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'education', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_education_update AFTER UPDATE ON main.education WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.title, OLD.school, OLD.start, OLD.finish, OLD.note) IS NOT (NEW.title, NEW.school, NEW.start, NEW.finish, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'education', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'school', OLD.school, 'start', OLD.start, 'finish', OLD.finish, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'education', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_education_delete AFTER DELETE ON main.education WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'education', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'school', OLD.school, 'start', OLD.start, 'finish', OLD.finish, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_entry_skill_insert AFTER INSERT ON main.entry_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'entry_skill', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_entry_skill_update AFTER UPDATE ON main.entry_skill WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.time_entry_id, OLD.skill_id) IS NOT (NEW.time_entry_id, NEW.skill_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'entry_skill', OLD.id, json_object('id', OLD.id, 'time_entry_id', OLD.time_entry_id, 'skill_id', OLD.skill_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'entry_skill', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_entry_skill_delete AFTER DELETE ON main.entry_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'entry_skill', OLD.id, json_object('id', OLD.id, 'time_entry_id', OLD.time_entry_id, 'skill_id', OLD.skill_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_feedback_insert AFTER INSERT ON main.feedback WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'feedback', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_feedback_update AFTER UPDATE ON main.feedback WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.day, OLD.source, OLD.person_id, OLD.project_id, OLD.request_id, OLD.leadership, OLD.partnership, OLD.problem_solving, OLD.communication, OLD.delivery, OLD.quote, OLD.improve, OLD.consent, OLD.action, OLD.action_on, OLD.journal_entry_id) IS NOT (NEW.day, NEW.source, NEW.person_id, NEW.project_id, NEW.request_id, NEW.leadership, NEW.partnership, NEW.problem_solving, NEW.communication, NEW.delivery, NEW.quote, NEW.improve, NEW.consent, NEW.action, NEW.action_on, NEW.journal_entry_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'feedback', OLD.id, json_object('id', OLD.id, 'day', OLD.day, 'source', OLD.source, 'person_id', OLD.person_id, 'project_id', OLD.project_id, 'request_id', OLD.request_id, 'leadership', OLD.leadership, 'partnership', OLD.partnership, 'problem_solving', OLD.problem_solving, 'communication', OLD.communication, 'delivery', OLD.delivery, 'quote', OLD.quote, 'improve', OLD.improve, 'consent', OLD.consent, 'action', OLD.action, 'action_on', OLD.action_on, 'journal_entry_id', OLD.journal_entry_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'feedback', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_feedback_delete AFTER DELETE ON main.feedback WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'feedback', OLD.id, json_object('id', OLD.id, 'day', OLD.day, 'source', OLD.source, 'person_id', OLD.person_id, 'project_id', OLD.project_id, 'request_id', OLD.request_id, 'leadership', OLD.leadership, 'partnership', OLD.partnership, 'problem_solving', OLD.problem_solving, 'communication', OLD.communication, 'delivery', OLD.delivery, 'quote', OLD.quote, 'improve', OLD.improve, 'consent', OLD.consent, 'action', OLD.action, 'action_on', OLD.action_on, 'journal_entry_id', OLD.journal_entry_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_feedback_answer_insert AFTER INSERT ON main.feedback_answer WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'feedback_answer', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_feedback_answer_update AFTER UPDATE ON main.feedback_answer WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.feedback_id, OLD.question, OLD.answer) IS NOT (NEW.feedback_id, NEW.question, NEW.answer) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'feedback_answer', OLD.id, json_object('id', OLD.id, 'feedback_id', OLD.feedback_id, 'question', OLD.question, 'answer', OLD.answer)
    FROM history_state WHERE id = 1
    AND (step_id, 'feedback_answer', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_feedback_answer_delete AFTER DELETE ON main.feedback_answer WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'feedback_answer', OLD.id, json_object('id', OLD.id, 'feedback_id', OLD.feedback_id, 'question', OLD.question, 'answer', OLD.answer)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_feedback_request_insert AFTER INSERT ON main.feedback_request WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'feedback_request', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_feedback_request_update AFTER UPDATE ON main.feedback_request WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.asked, OLD.title, OLD.source, OLD.project_id, OLD.dimensions, OLD.questions, OLD.anonymous, OLD.gone, OLD.language, OLD.least, OLD.due, OLD.closed, OLD.token, OLD."key") IS NOT (NEW.asked, NEW.title, NEW.source, NEW.project_id, NEW.dimensions, NEW.questions, NEW.anonymous, NEW.gone, NEW.language, NEW.least, NEW.due, NEW.closed, NEW.token, NEW."key") BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'feedback_request', OLD.id, json_object('id', OLD.id, 'asked', OLD.asked, 'title', OLD.title, 'source', OLD.source, 'project_id', OLD.project_id, 'dimensions', OLD.dimensions, 'questions', OLD.questions, 'anonymous', OLD.anonymous, 'gone', OLD.gone, 'language', OLD.language, 'least', OLD.least, 'due', OLD.due, 'closed', OLD.closed, 'token', OLD.token, 'key', OLD."key")
    FROM history_state WHERE id = 1
    AND (step_id, 'feedback_request', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_feedback_request_delete AFTER DELETE ON main.feedback_request WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'feedback_request', OLD.id, json_object('id', OLD.id, 'asked', OLD.asked, 'title', OLD.title, 'source', OLD.source, 'project_id', OLD.project_id, 'dimensions', OLD.dimensions, 'questions', OLD.questions, 'anonymous', OLD.anonymous, 'gone', OLD.gone, 'language', OLD.language, 'least', OLD.least, 'due', OLD.due, 'closed', OLD.closed, 'token', OLD.token, 'key', OLD."key")
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_health_count_insert AFTER INSERT ON main.health_count WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'health_count', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_health_count_update AFTER UPDATE ON main.health_count WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.pulse_round_id, OLD.question, OLD.green, OLD.yellow, OLD.red) IS NOT (NEW.pulse_round_id, NEW.question, NEW.green, NEW.yellow, NEW.red) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'health_count', OLD.id, json_object('id', OLD.id, 'pulse_round_id', OLD.pulse_round_id, 'question', OLD.question, 'green', OLD.green, 'yellow', OLD.yellow, 'red', OLD.red)
    FROM history_state WHERE id = 1
    AND (step_id, 'health_count', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_health_count_delete AFTER DELETE ON main.health_count WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'health_count', OLD.id, json_object('id', OLD.id, 'pulse_round_id', OLD.pulse_round_id, 'question', OLD.question, 'green', OLD.green, 'yellow', OLD.yellow, 'red', OLD.red)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_journal_entry_insert AFTER INSERT ON main.journal_entry WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'journal_entry', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_journal_entry_update AFTER UPDATE ON main.journal_entry WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.day, OLD.kind, OLD.title, OLD.body, OLD.situation, OLD.task, OLD.action, OLD.result, OLD.role, OLD.project_id, OLD.milestone_id, OLD.minutes, OLD.written_at, OLD.written_zone, OLD.written_wall, OLD.tags, OLD.in_portfolio, OLD.confidential) IS NOT (NEW.day, NEW.kind, NEW.title, NEW.body, NEW.situation, NEW.task, NEW.action, NEW.result, NEW.role, NEW.project_id, NEW.milestone_id, NEW.minutes, NEW.written_at, NEW.written_zone, NEW.written_wall, NEW.tags, NEW.in_portfolio, NEW.confidential) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'journal_entry', OLD.id, json_object('id', OLD.id, 'day', OLD.day, 'kind', OLD.kind, 'title', OLD.title, 'body', OLD.body, 'situation', OLD.situation, 'task', OLD.task, 'action', OLD.action, 'result', OLD.result, 'role', OLD.role, 'project_id', OLD.project_id, 'milestone_id', OLD.milestone_id, 'minutes', OLD.minutes, 'written_at', OLD.written_at, 'written_zone', OLD.written_zone, 'written_wall', OLD.written_wall, 'tags', OLD.tags, 'in_portfolio', OLD.in_portfolio, 'confidential', OLD.confidential)
    FROM history_state WHERE id = 1
    AND (step_id, 'journal_entry', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_journal_entry_delete AFTER DELETE ON main.journal_entry WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'journal_entry', OLD.id, json_object('id', OLD.id, 'day', OLD.day, 'kind', OLD.kind, 'title', OLD.title, 'body', OLD.body, 'situation', OLD.situation, 'task', OLD.task, 'action', OLD.action, 'result', OLD.result, 'role', OLD.role, 'project_id', OLD.project_id, 'milestone_id', OLD.milestone_id, 'minutes', OLD.minutes, 'written_at', OLD.written_at, 'written_zone', OLD.written_zone, 'written_wall', OLD.written_wall, 'tags', OLD.tags, 'in_portfolio', OLD.in_portfolio, 'confidential', OLD.confidential)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_journal_person_insert AFTER INSERT ON main.journal_person WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'journal_person', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_journal_person_update AFTER UPDATE ON main.journal_person WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.journal_entry_id, OLD.person_id) IS NOT (NEW.journal_entry_id, NEW.person_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'journal_person', OLD.id, json_object('id', OLD.id, 'journal_entry_id', OLD.journal_entry_id, 'person_id', OLD.person_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'journal_person', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_journal_person_delete AFTER DELETE ON main.journal_person WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'journal_person', OLD.id, json_object('id', OLD.id, 'journal_entry_id', OLD.journal_entry_id, 'person_id', OLD.person_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_journal_skill_insert AFTER INSERT ON main.journal_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'journal_skill', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_journal_skill_update AFTER UPDATE ON main.journal_skill WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.journal_entry_id, OLD.skill_id) IS NOT (NEW.journal_entry_id, NEW.skill_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'journal_skill', OLD.id, json_object('id', OLD.id, 'journal_entry_id', OLD.journal_entry_id, 'skill_id', OLD.skill_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'journal_skill', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_journal_skill_delete AFTER DELETE ON main.journal_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'journal_skill', OLD.id, json_object('id', OLD.id, 'journal_entry_id', OLD.journal_entry_id, 'skill_id', OLD.skill_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_leadership_action_insert AFTER INSERT ON main.leadership_action WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'leadership_action', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_leadership_action_update AFTER UPDATE ON main.leadership_action WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.day, OLD.title, OLD.expected, OLD.project_id) IS NOT (NEW.day, NEW.title, NEW.expected, NEW.project_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'leadership_action', OLD.id, json_object('id', OLD.id, 'day', OLD.day, 'title', OLD.title, 'expected', OLD.expected, 'project_id', OLD.project_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'leadership_action', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_leadership_action_delete AFTER DELETE ON main.leadership_action WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'leadership_action', OLD.id, json_object('id', OLD.id, 'day', OLD.day, 'title', OLD.title, 'expected', OLD.expected, 'project_id', OLD.project_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_learning_item_insert AFTER INSERT ON main.learning_item WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'learning_item', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_learning_item_update AFTER UPDATE ON main.learning_item WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.title, OLD.kind, OLD.provider, OLD.minutes, OLD.estimate, OLD.cost, OLD.currency, OLD.url, OLD.position, OLD.status, OLD.started, OLD.finished, OLD.note) IS NOT (NEW.title, NEW.kind, NEW.provider, NEW.minutes, NEW.estimate, NEW.cost, NEW.currency, NEW.url, NEW.position, NEW.status, NEW.started, NEW.finished, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'learning_item', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'kind', OLD.kind, 'provider', OLD.provider, 'minutes', OLD.minutes, 'estimate', OLD.estimate, 'cost', OLD.cost, 'currency', OLD.currency, 'url', OLD.url, 'position', OLD.position, 'status', OLD.status, 'started', OLD.started, 'finished', OLD.finished, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'learning_item', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_learning_item_delete AFTER DELETE ON main.learning_item WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'learning_item', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'kind', OLD.kind, 'provider', OLD.provider, 'minutes', OLD.minutes, 'estimate', OLD.estimate, 'cost', OLD.cost, 'currency', OLD.currency, 'url', OLD.url, 'position', OLD.position, 'status', OLD.status, 'started', OLD.started, 'finished', OLD.finished, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_learning_skill_insert AFTER INSERT ON main.learning_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'learning_skill', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_learning_skill_update AFTER UPDATE ON main.learning_skill WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.learning_item_id, OLD.skill_id) IS NOT (NEW.learning_item_id, NEW.skill_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'learning_skill', OLD.id, json_object('id', OLD.id, 'learning_item_id', OLD.learning_item_id, 'skill_id', OLD.skill_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'learning_skill', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_learning_skill_delete AFTER DELETE ON main.learning_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'learning_skill', OLD.id, json_object('id', OLD.id, 'learning_item_id', OLD.learning_item_id, 'skill_id', OLD.skill_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_level_descriptor_insert AFTER INSERT ON main.level_descriptor WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'level_descriptor', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_level_descriptor_update AFTER UPDATE ON main.level_descriptor WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.skill_id, OLD.level, OLD.text) IS NOT (NEW.skill_id, NEW.level, NEW.text) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'level_descriptor', OLD.id, json_object('id', OLD.id, 'skill_id', OLD.skill_id, 'level', OLD.level, 'text', OLD.text)
    FROM history_state WHERE id = 1
    AND (step_id, 'level_descriptor', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_level_descriptor_delete AFTER DELETE ON main.level_descriptor WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'level_descriptor', OLD.id, json_object('id', OLD.id, 'skill_id', OLD.skill_id, 'level', OLD.level, 'text', OLD.text)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_milestone_insert AFTER INSERT ON main.milestone WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_milestone_update AFTER UPDATE ON main.milestone WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.title, OLD.role, OLD.baseline_due, OLD.due, OLD.project_id, OLD.start, OLD.achieved, OLD.cancelled, OLD.owner_id, OLD.weight, OLD.progress, OLD.method, OLD.created, OLD.note) IS NOT (NEW.title, NEW.role, NEW.baseline_due, NEW.due, NEW.project_id, NEW.start, NEW.achieved, NEW.cancelled, NEW.owner_id, NEW.weight, NEW.progress, NEW.method, NEW.created, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'role', OLD.role, 'baseline_due', OLD.baseline_due, 'due', OLD.due, 'project_id', OLD.project_id, 'start', OLD.start, 'achieved', OLD.achieved, 'cancelled', OLD.cancelled, 'owner_id', OLD.owner_id, 'weight', OLD.weight, 'progress', OLD.progress, 'method', OLD.method, 'created', OLD.created, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'milestone', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_milestone_delete AFTER DELETE ON main.milestone WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'role', OLD.role, 'baseline_due', OLD.baseline_due, 'due', OLD.due, 'project_id', OLD.project_id, 'start', OLD.start, 'achieved', OLD.achieved, 'cancelled', OLD.cancelled, 'owner_id', OLD.owner_id, 'weight', OLD.weight, 'progress', OLD.progress, 'method', OLD.method, 'created', OLD.created, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_milestone_baseline_insert AFTER INSERT ON main.milestone_baseline WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_baseline', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_milestone_baseline_update AFTER UPDATE ON main.milestone_baseline WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.milestone_id, OLD.day, OLD.from_due, OLD.to_due, OLD.reason) IS NOT (NEW.milestone_id, NEW.day, NEW.from_due, NEW.to_due, NEW.reason) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_baseline', OLD.id, json_object('id', OLD.id, 'milestone_id', OLD.milestone_id, 'day', OLD.day, 'from_due', OLD.from_due, 'to_due', OLD.to_due, 'reason', OLD.reason)
    FROM history_state WHERE id = 1
    AND (step_id, 'milestone_baseline', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_milestone_baseline_delete AFTER DELETE ON main.milestone_baseline WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_baseline', OLD.id, json_object('id', OLD.id, 'milestone_id', OLD.milestone_id, 'day', OLD.day, 'from_due', OLD.from_due, 'to_due', OLD.to_due, 'reason', OLD.reason)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_milestone_dependency_insert AFTER INSERT ON main.milestone_dependency WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_dependency', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_milestone_dependency_update AFTER UPDATE ON main.milestone_dependency WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.milestone_id, OLD.depends_on_id) IS NOT (NEW.milestone_id, NEW.depends_on_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_dependency', OLD.id, json_object('id', OLD.id, 'milestone_id', OLD.milestone_id, 'depends_on_id', OLD.depends_on_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'milestone_dependency', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_milestone_dependency_delete AFTER DELETE ON main.milestone_dependency WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_dependency', OLD.id, json_object('id', OLD.id, 'milestone_id', OLD.milestone_id, 'depends_on_id', OLD.depends_on_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_milestone_move_insert AFTER INSERT ON main.milestone_move WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_move', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_milestone_move_update AFTER UPDATE ON main.milestone_move WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.milestone_id, OLD.day, OLD.from_due, OLD.to_due, OLD.reason, OLD.note) IS NOT (NEW.milestone_id, NEW.day, NEW.from_due, NEW.to_due, NEW.reason, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_move', OLD.id, json_object('id', OLD.id, 'milestone_id', OLD.milestone_id, 'day', OLD.day, 'from_due', OLD.from_due, 'to_due', OLD.to_due, 'reason', OLD.reason, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'milestone_move', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_milestone_move_delete AFTER DELETE ON main.milestone_move WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_move', OLD.id, json_object('id', OLD.id, 'milestone_id', OLD.milestone_id, 'day', OLD.day, 'from_due', OLD.from_due, 'to_due', OLD.to_due, 'reason', OLD.reason, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_milestone_review_insert AFTER INSERT ON main.milestone_review WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_review', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_milestone_review_update AFTER UPDATE ON main.milestone_review WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.milestone_id, OLD.day, OLD.due) IS NOT (NEW.milestone_id, NEW.day, NEW.due) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_review', OLD.id, json_object('id', OLD.id, 'milestone_id', OLD.milestone_id, 'day', OLD.day, 'due', OLD.due)
    FROM history_state WHERE id = 1
    AND (step_id, 'milestone_review', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_milestone_review_delete AFTER DELETE ON main.milestone_review WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_review', OLD.id, json_object('id', OLD.id, 'milestone_id', OLD.milestone_id, 'day', OLD.day, 'due', OLD.due)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_milestone_skill_insert AFTER INSERT ON main.milestone_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_skill', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_milestone_skill_update AFTER UPDATE ON main.milestone_skill WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.milestone_id, OLD.skill_id) IS NOT (NEW.milestone_id, NEW.skill_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_skill', OLD.id, json_object('id', OLD.id, 'milestone_id', OLD.milestone_id, 'skill_id', OLD.skill_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'milestone_skill', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_milestone_skill_delete AFTER DELETE ON main.milestone_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'milestone_skill', OLD.id, json_object('id', OLD.id, 'milestone_id', OLD.milestone_id, 'skill_id', OLD.skill_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_outcome_reading_insert AFTER INSERT ON main.outcome_reading WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'outcome_reading', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_outcome_reading_update AFTER UPDATE ON main.outcome_reading WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.project_id, OLD.day, OLD.scope_done, OLD.scope_planned, OLD.planned_value, OLD.earned_value, OLD.actual_cost, OLD.open_defects, OLD.high_defects, OLD.escaped_defects, OLD.review_score, OLD.note) IS NOT (NEW.project_id, NEW.day, NEW.scope_done, NEW.scope_planned, NEW.planned_value, NEW.earned_value, NEW.actual_cost, NEW.open_defects, NEW.high_defects, NEW.escaped_defects, NEW.review_score, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'outcome_reading', OLD.id, json_object('id', OLD.id, 'project_id', OLD.project_id, 'day', OLD.day, 'scope_done', OLD.scope_done, 'scope_planned', OLD.scope_planned, 'planned_value', OLD.planned_value, 'earned_value', OLD.earned_value, 'actual_cost', OLD.actual_cost, 'open_defects', OLD.open_defects, 'high_defects', OLD.high_defects, 'escaped_defects', OLD.escaped_defects, 'review_score', OLD.review_score, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'outcome_reading', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_outcome_reading_delete AFTER DELETE ON main.outcome_reading WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'outcome_reading', OLD.id, json_object('id', OLD.id, 'project_id', OLD.project_id, 'day', OLD.day, 'scope_done', OLD.scope_done, 'scope_planned', OLD.scope_planned, 'planned_value', OLD.planned_value, 'earned_value', OLD.earned_value, 'actual_cost', OLD.actual_cost, 'open_defects', OLD.open_defects, 'high_defects', OLD.high_defects, 'escaped_defects', OLD.escaped_defects, 'review_score', OLD.review_score, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_person_insert AFTER INSERT ON main.person WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'person', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_person_update AFTER UPDATE ON main.person WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.name, OLD.relation, OLD.organisation, OLD.cadence, OLD.influence, OLD.interest, OLD.archived, OLD.note) IS NOT (NEW.name, NEW.relation, NEW.organisation, NEW.cadence, NEW.influence, NEW.interest, NEW.archived, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'person', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'relation', OLD.relation, 'organisation', OLD.organisation, 'cadence', OLD.cadence, 'influence', OLD.influence, 'interest', OLD.interest, 'archived', OLD.archived, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'person', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_person_delete AFTER DELETE ON main.person WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'person', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'relation', OLD.relation, 'organisation', OLD.organisation, 'cadence', OLD.cadence, 'influence', OLD.influence, 'interest', OLD.interest, 'archived', OLD.archived, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_portfolio_insert AFTER INSERT ON main.portfolio WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'portfolio', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_portfolio_update AFTER UPDATE ON main.portfolio WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.audience, OLD.sections, OLD.hidden, OLD.first, OLD.last, OLD.hide_clients, OLD.hide_figures) IS NOT (NEW.audience, NEW.sections, NEW.hidden, NEW.first, NEW.last, NEW.hide_clients, NEW.hide_figures) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'portfolio', OLD.id, json_object('id', OLD.id, 'audience', OLD.audience, 'sections', OLD.sections, 'hidden', OLD.hidden, 'first', OLD.first, 'last', OLD.last, 'hide_clients', OLD.hide_clients, 'hide_figures', OLD.hide_figures)
    FROM history_state WHERE id = 1
    AND (step_id, 'portfolio', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_portfolio_delete AFTER DELETE ON main.portfolio WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'portfolio', OLD.id, json_object('id', OLD.id, 'audience', OLD.audience, 'sections', OLD.sections, 'hidden', OLD.hidden, 'first', OLD.first, 'last', OLD.last, 'hide_clients', OLD.hide_clients, 'hide_figures', OLD.hide_figures)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_position_insert AFTER INSERT ON main.position WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'position', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_position_update AFTER UPDATE ON main.position WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.title, OLD.employer, OLD.start, OLD.finish, OLD.role, OLD.location, OLD.summary) IS NOT (NEW.title, NEW.employer, NEW.start, NEW.finish, NEW.role, NEW.location, NEW.summary) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'position', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'employer', OLD.employer, 'start', OLD.start, 'finish', OLD.finish, 'role', OLD.role, 'location', OLD.location, 'summary', OLD.summary)
    FROM history_state WHERE id = 1
    AND (step_id, 'position', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_position_delete AFTER DELETE ON main.position WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'position', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'employer', OLD.employer, 'start', OLD.start, 'finish', OLD.finish, 'role', OLD.role, 'location', OLD.location, 'summary', OLD.summary)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_profile_insert AFTER INSERT ON main.profile WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'profile', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_profile_update AFTER UPDATE ON main.profile WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.name, OLD.headline, OLD.location, OLD.email, OLD.phone, OLD.summary) IS NOT (NEW.name, NEW.headline, NEW.location, NEW.email, NEW.phone, NEW.summary) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'profile', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'headline', OLD.headline, 'location', OLD.location, 'email', OLD.email, 'phone', OLD.phone, 'summary', OLD.summary)
    FROM history_state WHERE id = 1
    AND (step_id, 'profile', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_profile_delete AFTER DELETE ON main.profile WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'profile', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'headline', OLD.headline, 'location', OLD.location, 'email', OLD.email, 'phone', OLD.phone, 'summary', OLD.summary)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_profile_link_insert AFTER INSERT ON main.profile_link WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'profile_link', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_profile_link_update AFTER UPDATE ON main.profile_link WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.url, OLD.label, OLD.position) IS NOT (NEW.url, NEW.label, NEW.position) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'profile_link', OLD.id, json_object('id', OLD.id, 'url', OLD.url, 'label', OLD.label, 'position', OLD.position)
    FROM history_state WHERE id = 1
    AND (step_id, 'profile_link', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_profile_link_delete AFTER DELETE ON main.profile_link WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'profile_link', OLD.id, json_object('id', OLD.id, 'url', OLD.url, 'label', OLD.label, 'position', OLD.position)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_project_insert AFTER INSERT ON main.project WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'project', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_project_update AFTER UPDATE ON main.project WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.name, OLD.code, OLD.client, OLD.start, OLD.baseline_finish, OLD.finish, OLD.budget, OLD.currency, OLD.rate, OLD.confidential, OLD.archived, OLD.summary, OLD.note) IS NOT (NEW.name, NEW.code, NEW.client, NEW.start, NEW.baseline_finish, NEW.finish, NEW.budget, NEW.currency, NEW.rate, NEW.confidential, NEW.archived, NEW.summary, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'project', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'code', OLD.code, 'client', OLD.client, 'start', OLD.start, 'baseline_finish', OLD.baseline_finish, 'finish', OLD.finish, 'budget', OLD.budget, 'currency', OLD.currency, 'rate', OLD.rate, 'confidential', OLD.confidential, 'archived', OLD.archived, 'summary', OLD.summary, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'project', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_project_delete AFTER DELETE ON main.project WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'project', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'code', OLD.code, 'client', OLD.client, 'start', OLD.start, 'baseline_finish', OLD.baseline_finish, 'finish', OLD.finish, 'budget', OLD.budget, 'currency', OLD.currency, 'rate', OLD.rate, 'confidential', OLD.confidential, 'archived', OLD.archived, 'summary', OLD.summary, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_project_baseline_insert AFTER INSERT ON main.project_baseline WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'project_baseline', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_project_baseline_update AFTER UPDATE ON main.project_baseline WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.project_id, OLD.day, OLD.from_finish, OLD.to_finish, OLD.from_budget, OLD.to_budget, OLD.reason) IS NOT (NEW.project_id, NEW.day, NEW.from_finish, NEW.to_finish, NEW.from_budget, NEW.to_budget, NEW.reason) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'project_baseline', OLD.id, json_object('id', OLD.id, 'project_id', OLD.project_id, 'day', OLD.day, 'from_finish', OLD.from_finish, 'to_finish', OLD.to_finish, 'from_budget', OLD.from_budget, 'to_budget', OLD.to_budget, 'reason', OLD.reason)
    FROM history_state WHERE id = 1
    AND (step_id, 'project_baseline', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_project_baseline_delete AFTER DELETE ON main.project_baseline WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'project_baseline', OLD.id, json_object('id', OLD.id, 'project_id', OLD.project_id, 'day', OLD.day, 'from_finish', OLD.from_finish, 'to_finish', OLD.to_finish, 'from_budget', OLD.from_budget, 'to_budget', OLD.to_budget, 'reason', OLD.reason)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_pulse_answer_insert AFTER INSERT ON main.pulse_answer WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'pulse_answer', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_pulse_answer_update AFTER UPDATE ON main.pulse_answer WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.pulse_round_id, OLD.score) IS NOT (NEW.pulse_round_id, NEW.score) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'pulse_answer', OLD.id, json_object('id', OLD.id, 'pulse_round_id', OLD.pulse_round_id, 'score', OLD.score)
    FROM history_state WHERE id = 1
    AND (step_id, 'pulse_answer', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_pulse_answer_delete AFTER DELETE ON main.pulse_answer WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'pulse_answer', OLD.id, json_object('id', OLD.id, 'pulse_round_id', OLD.pulse_round_id, 'score', OLD.score)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_pulse_round_insert AFTER INSERT ON main.pulse_round WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'pulse_round', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_pulse_round_update AFTER UPDATE ON main.pulse_round WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.day, OLD.team, OLD.project_id, OLD.asked, OLD.questions, OLD.language, OLD.least, OLD.due, OLD.closed, OLD.token, OLD."key", OLD.note) IS NOT (NEW.day, NEW.team, NEW.project_id, NEW.asked, NEW.questions, NEW.language, NEW.least, NEW.due, NEW.closed, NEW.token, NEW."key", NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'pulse_round', OLD.id, json_object('id', OLD.id, 'day', OLD.day, 'team', OLD.team, 'project_id', OLD.project_id, 'asked', OLD.asked, 'questions', OLD.questions, 'language', OLD.language, 'least', OLD.least, 'due', OLD.due, 'closed', OLD.closed, 'token', OLD.token, 'key', OLD."key", 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'pulse_round', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_pulse_round_delete AFTER DELETE ON main.pulse_round WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'pulse_round', OLD.id, json_object('id', OLD.id, 'day', OLD.day, 'team', OLD.team, 'project_id', OLD.project_id, 'asked', OLD.asked, 'questions', OLD.questions, 'language', OLD.language, 'least', OLD.least, 'due', OLD.due, 'closed', OLD.closed, 'token', OLD.token, 'key', OLD."key", 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_radar_move_insert AFTER INSERT ON main.radar_move WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'radar_move', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_radar_move_update AFTER UPDATE ON main.radar_move WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.technology_id, OLD.day, OLD.ring, OLD.note) IS NOT (NEW.technology_id, NEW.day, NEW.ring, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'radar_move', OLD.id, json_object('id', OLD.id, 'technology_id', OLD.technology_id, 'day', OLD.day, 'ring', OLD.ring, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'radar_move', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_radar_move_delete AFTER DELETE ON main.radar_move WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'radar_move', OLD.id, json_object('id', OLD.id, 'technology_id', OLD.technology_id, 'day', OLD.day, 'ring', OLD.ring, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_request_recipient_insert AFTER INSERT ON main.request_recipient WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'request_recipient', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_request_recipient_update AFTER UPDATE ON main.request_recipient WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.request_id, OLD.person_id, OLD.token, OLD.reminded, OLD.answered) IS NOT (NEW.request_id, NEW.person_id, NEW.token, NEW.reminded, NEW.answered) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'request_recipient', OLD.id, json_object('id', OLD.id, 'request_id', OLD.request_id, 'person_id', OLD.person_id, 'token', OLD.token, 'reminded', OLD.reminded, 'answered', OLD.answered)
    FROM history_state WHERE id = 1
    AND (step_id, 'request_recipient', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_request_recipient_delete AFTER DELETE ON main.request_recipient WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'request_recipient', OLD.id, json_object('id', OLD.id, 'request_id', OLD.request_id, 'person_id', OLD.person_id, 'token', OLD.token, 'reminded', OLD.reminded, 'answered', OLD.answered)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_required_competence_insert AFTER INSERT ON main.required_competence WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'required_competence', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_required_competence_update AFTER UPDATE ON main.required_competence WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.target_role_id, OLD.skill_id, OLD.level) IS NOT (NEW.target_role_id, NEW.skill_id, NEW.level) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'required_competence', OLD.id, json_object('id', OLD.id, 'target_role_id', OLD.target_role_id, 'skill_id', OLD.skill_id, 'level', OLD.level)
    FROM history_state WHERE id = 1
    AND (step_id, 'required_competence', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_required_competence_delete AFTER DELETE ON main.required_competence WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'required_competence', OLD.id, json_object('id', OLD.id, 'target_role_id', OLD.target_role_id, 'skill_id', OLD.skill_id, 'level', OLD.level)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_sample_range_insert AFTER INSERT ON main.sample_range WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'sample_range', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_sample_range_update AFTER UPDATE ON main.sample_range WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.kind, OLD.first_id, OLD.last_id) IS NOT (NEW.kind, NEW.first_id, NEW.last_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'sample_range', OLD.id, json_object('id', OLD.id, 'kind', OLD.kind, 'first_id', OLD.first_id, 'last_id', OLD.last_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'sample_range', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_sample_range_delete AFTER DELETE ON main.sample_range WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'sample_range', OLD.id, json_object('id', OLD.id, 'kind', OLD.kind, 'first_id', OLD.first_id, 'last_id', OLD.last_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_setting_insert AFTER INSERT ON main.setting WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'setting', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_setting_update AFTER UPDATE ON main.setting WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD."key", OLD.value) IS NOT (NEW."key", NEW.value) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'setting', OLD.id, json_object('id', OLD.id, 'key', OLD."key", 'value', OLD.value)
    FROM history_state WHERE id = 1
    AND (step_id, 'setting', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_setting_delete AFTER DELETE ON main.setting WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'setting', OLD.id, json_object('id', OLD.id, 'key', OLD."key", 'value', OLD.value)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_skill_insert AFTER INSERT ON main.skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'skill', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_skill_update AFTER UPDATE ON main.skill WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.name, OLD.kind, OLD.target_level, OLD.framework_code, OLD.half_life, OLD.dimension, OLD.archived, OLD.note) IS NOT (NEW.name, NEW.kind, NEW.target_level, NEW.framework_code, NEW.half_life, NEW.dimension, NEW.archived, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'skill', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'kind', OLD.kind, 'target_level', OLD.target_level, 'framework_code', OLD.framework_code, 'half_life', OLD.half_life, 'dimension', OLD.dimension, 'archived', OLD.archived, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'skill', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_skill_delete AFTER DELETE ON main.skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'skill', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'kind', OLD.kind, 'target_level', OLD.target_level, 'framework_code', OLD.framework_code, 'half_life', OLD.half_life, 'dimension', OLD.dimension, 'archived', OLD.archived, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_skill_assessment_insert AFTER INSERT ON main.skill_assessment WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'skill_assessment', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_skill_assessment_update AFTER UPDATE ON main.skill_assessment WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.skill_id, OLD.day, OLD.level, OLD.person_id, OLD.note) IS NOT (NEW.skill_id, NEW.day, NEW.level, NEW.person_id, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'skill_assessment', OLD.id, json_object('id', OLD.id, 'skill_id', OLD.skill_id, 'day', OLD.day, 'level', OLD.level, 'person_id', OLD.person_id, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'skill_assessment', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_skill_assessment_delete AFTER DELETE ON main.skill_assessment WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'skill_assessment', OLD.id, json_object('id', OLD.id, 'skill_id', OLD.skill_id, 'day', OLD.day, 'level', OLD.level, 'person_id', OLD.person_id, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_skill_review_insert AFTER INSERT ON main.skill_review WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'skill_review', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_skill_review_update AFTER UPDATE ON main.skill_review WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.skill_id, OLD.day, OLD.answer, OLD.interval) IS NOT (NEW.skill_id, NEW.day, NEW.answer, NEW.interval) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'skill_review', OLD.id, json_object('id', OLD.id, 'skill_id', OLD.skill_id, 'day', OLD.day, 'answer', OLD.answer, 'interval', OLD.interval)
    FROM history_state WHERE id = 1
    AND (step_id, 'skill_review', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_skill_review_delete AFTER DELETE ON main.skill_review WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'skill_review', OLD.id, json_object('id', OLD.id, 'skill_id', OLD.skill_id, 'day', OLD.day, 'answer', OLD.answer, 'interval', OLD.interval)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_target_role_insert AFTER INSERT ON main.target_role WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'target_role', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_target_role_update AFTER UPDATE ON main.target_role WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.title, OLD.by_when, OLD.summary, OLD.archived, OLD.note) IS NOT (NEW.title, NEW.by_when, NEW.summary, NEW.archived, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'target_role', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'by_when', OLD.by_when, 'summary', OLD.summary, 'archived', OLD.archived, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'target_role', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_target_role_delete AFTER DELETE ON main.target_role WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'target_role', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'by_when', OLD.by_when, 'summary', OLD.summary, 'archived', OLD.archived, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_task_insert AFTER INSERT ON main.task WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'task', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_task_update AFTER UPDATE ON main.task WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.title, OLD.role, OLD.status, OLD.project_id, OLD.milestone_id, OLD.minutes, OLD.due, OLD.created, OLD.finished, OLD.position, OLD.note) IS NOT (NEW.title, NEW.role, NEW.status, NEW.project_id, NEW.milestone_id, NEW.minutes, NEW.due, NEW.created, NEW.finished, NEW.position, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'task', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'role', OLD.role, 'status', OLD.status, 'project_id', OLD.project_id, 'milestone_id', OLD.milestone_id, 'minutes', OLD.minutes, 'due', OLD.due, 'created', OLD.created, 'finished', OLD.finished, 'position', OLD.position, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'task', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_task_delete AFTER DELETE ON main.task WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'task', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'role', OLD.role, 'status', OLD.status, 'project_id', OLD.project_id, 'milestone_id', OLD.milestone_id, 'minutes', OLD.minutes, 'due', OLD.due, 'created', OLD.created, 'finished', OLD.finished, 'position', OLD.position, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_technology_insert AFTER INSERT ON main.technology WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'technology', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_technology_update AFTER UPDATE ON main.technology WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.name, OLD.quadrant, OLD.skill_id, OLD.archived, OLD.note) IS NOT (NEW.name, NEW.quadrant, NEW.skill_id, NEW.archived, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'technology', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'quadrant', OLD.quadrant, 'skill_id', OLD.skill_id, 'archived', OLD.archived, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'technology', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_technology_delete AFTER DELETE ON main.technology WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'technology', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'quadrant', OLD.quadrant, 'skill_id', OLD.skill_id, 'archived', OLD.archived, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_template_block_insert AFTER INSERT ON main.template_block WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'template_block', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_template_block_update AFTER UPDATE ON main.template_block WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.template_id, OLD.weekday, OLD.start, OLD.minutes, OLD.title, OLD.role, OLD.project_id) IS NOT (NEW.template_id, NEW.weekday, NEW.start, NEW.minutes, NEW.title, NEW.role, NEW.project_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'template_block', OLD.id, json_object('id', OLD.id, 'template_id', OLD.template_id, 'weekday', OLD.weekday, 'start', OLD.start, 'minutes', OLD.minutes, 'title', OLD.title, 'role', OLD.role, 'project_id', OLD.project_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'template_block', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_template_block_delete AFTER DELETE ON main.template_block WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'template_block', OLD.id, json_object('id', OLD.id, 'template_id', OLD.template_id, 'weekday', OLD.weekday, 'start', OLD.start, 'minutes', OLD.minutes, 'title', OLD.title, 'role', OLD.role, 'project_id', OLD.project_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_time_block_insert AFTER INSERT ON main.time_block WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'time_block', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_time_block_update AFTER UPDATE ON main.time_block WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.title, OLD.role, OLD.day, OLD.minutes, OLD.start_at, OLD.end_at, OLD.zone, OLD.start_wall, OLD.end_wall, OLD.project_id, OLD.task_id, OLD.milestone_id, OLD.repeat, OLD.skipped, OLD.series_id, OLD.series_day, OLD.note) IS NOT (NEW.title, NEW.role, NEW.day, NEW.minutes, NEW.start_at, NEW.end_at, NEW.zone, NEW.start_wall, NEW.end_wall, NEW.project_id, NEW.task_id, NEW.milestone_id, NEW.repeat, NEW.skipped, NEW.series_id, NEW.series_day, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'time_block', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'role', OLD.role, 'day', OLD.day, 'minutes', OLD.minutes, 'start_at', OLD.start_at, 'end_at', OLD.end_at, 'zone', OLD.zone, 'start_wall', OLD.start_wall, 'end_wall', OLD.end_wall, 'project_id', OLD.project_id, 'task_id', OLD.task_id, 'milestone_id', OLD.milestone_id, 'repeat', OLD.repeat, 'skipped', OLD.skipped, 'series_id', OLD.series_id, 'series_day', OLD.series_day, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'time_block', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_time_block_delete AFTER DELETE ON main.time_block WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'time_block', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'role', OLD.role, 'day', OLD.day, 'minutes', OLD.minutes, 'start_at', OLD.start_at, 'end_at', OLD.end_at, 'zone', OLD.zone, 'start_wall', OLD.start_wall, 'end_wall', OLD.end_wall, 'project_id', OLD.project_id, 'task_id', OLD.task_id, 'milestone_id', OLD.milestone_id, 'repeat', OLD.repeat, 'skipped', OLD.skipped, 'series_id', OLD.series_id, 'series_day', OLD.series_day, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_time_entry_insert AFTER INSERT ON main.time_entry WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'time_entry', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_time_entry_update AFTER UPDATE ON main.time_entry WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.title, OLD.role, OLD.day, OLD.minutes, OLD.start_at, OLD.end_at, OLD.zone, OLD.start_wall, OLD.end_wall, OLD.project_id, OLD.task_id, OLD.block_id, OLD.learning_item_id, OLD.note, OLD.source, OLD.source_id) IS NOT (NEW.title, NEW.role, NEW.day, NEW.minutes, NEW.start_at, NEW.end_at, NEW.zone, NEW.start_wall, NEW.end_wall, NEW.project_id, NEW.task_id, NEW.block_id, NEW.learning_item_id, NEW.note, NEW.source, NEW.source_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'time_entry', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'role', OLD.role, 'day', OLD.day, 'minutes', OLD.minutes, 'start_at', OLD.start_at, 'end_at', OLD.end_at, 'zone', OLD.zone, 'start_wall', OLD.start_wall, 'end_wall', OLD.end_wall, 'project_id', OLD.project_id, 'task_id', OLD.task_id, 'block_id', OLD.block_id, 'learning_item_id', OLD.learning_item_id, 'note', OLD.note, 'source', OLD.source, 'source_id', OLD.source_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'time_entry', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_time_entry_delete AFTER DELETE ON main.time_entry WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'time_entry', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'role', OLD.role, 'day', OLD.day, 'minutes', OLD.minutes, 'start_at', OLD.start_at, 'end_at', OLD.end_at, 'zone', OLD.zone, 'start_wall', OLD.start_wall, 'end_wall', OLD.end_wall, 'project_id', OLD.project_id, 'task_id', OLD.task_id, 'block_id', OLD.block_id, 'learning_item_id', OLD.learning_item_id, 'note', OLD.note, 'source', OLD.source, 'source_id', OLD.source_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_timer_insert AFTER INSERT ON main.timer WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'timer', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_timer_update AFTER UPDATE ON main.timer WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.title, OLD.role, OLD.start_at, OLD.zone, OLD.start_wall, OLD.project_id, OLD.task_id, OLD.block_id, OLD.note) IS NOT (NEW.title, NEW.role, NEW.start_at, NEW.zone, NEW.start_wall, NEW.project_id, NEW.task_id, NEW.block_id, NEW.note) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'timer', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'role', OLD.role, 'start_at', OLD.start_at, 'zone', OLD.zone, 'start_wall', OLD.start_wall, 'project_id', OLD.project_id, 'task_id', OLD.task_id, 'block_id', OLD.block_id, 'note', OLD.note)
    FROM history_state WHERE id = 1
    AND (step_id, 'timer', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_timer_delete AFTER DELETE ON main.timer WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'timer', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'role', OLD.role, 'start_at', OLD.start_at, 'zone', OLD.zone, 'start_wall', OLD.start_wall, 'project_id', OLD.project_id, 'task_id', OLD.task_id, 'block_id', OLD.block_id, 'note', OLD.note)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_timer_skill_insert AFTER INSERT ON main.timer_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'timer_skill', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_timer_skill_update AFTER UPDATE ON main.timer_skill WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.timer_id, OLD.skill_id) IS NOT (NEW.timer_id, NEW.skill_id) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'timer_skill', OLD.id, json_object('id', OLD.id, 'timer_id', OLD.timer_id, 'skill_id', OLD.skill_id)
    FROM history_state WHERE id = 1
    AND (step_id, 'timer_skill', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_timer_skill_delete AFTER DELETE ON main.timer_skill WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'timer_skill', OLD.id, json_object('id', OLD.id, 'timer_id', OLD.timer_id, 'skill_id', OLD.skill_id)
    FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_week_template_insert AFTER INSERT ON main.week_template WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'week_template', NEW.id, NULL FROM history_state WHERE id = 1;
END;

CREATE TEMP TRIGGER history_week_template_update AFTER UPDATE ON main.week_template WHEN (SELECT recording FROM history_state WHERE id = 1) AND (OLD.name) IS NOT (NEW.name) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'week_template', OLD.id, json_object('id', OLD.id, 'name', OLD.name)
    FROM history_state WHERE id = 1
    AND (step_id, 'week_template', OLD.id) IS NOT (SELECT step_id, kind, row_id FROM history_row ORDER BY id DESC LIMIT 1);
END;

CREATE TEMP TRIGGER history_week_template_delete AFTER DELETE ON main.week_template WHEN (SELECT recording FROM history_state WHERE id = 1) BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) SELECT step_id, 'week_template', OLD.id, json_object('id', OLD.id, 'name', OLD.name)
    FROM history_state WHERE id = 1;
END;

