package vn.dieuphoi.adoption.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.adoption.DraftSource;
import vn.dieuphoi.adoption.DraftSourceKind;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.review.DraftName;
import vn.dieuphoi.evidence.DocumentCheck;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.drafted.DraftKeys;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.plan.reading.DocumentReading;
import vn.dieuphoi.plan.reading.PlanUpload;
import vn.dieuphoi.plan.reading.draft.DraftJson;
import vn.dieuphoi.plan.reading.party.KnownParties;

/** Makes a draft of a file and keeps it with the file: either both or nothing. */
@Component
class DraftIntake {

    private final PlanDrafts drafts;
    private final Readings readings;
    private final PartyRegister register;
    private final DocumentCheck documents;
    private final TransactionTemplate transaction;

    DraftIntake(
            PlanDrafts drafts,
            Readings readings,
            PartyRegister register,
            DocumentCheck documents,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.readings = readings;
        this.register = register;
        this.documents = documents;
        this.transaction = transaction;
    }

    /** The draft that a file holds or says; nothing is kept yet. */
    ObjectNode read(PlanUpload upload, BiConsumer<Integer, Integer> progress) {
        documents.requireHarmless(upload.name(), upload.content());
        DraftSourceKind kind = DraftSourceKind.of(upload.name(), upload.content());
        JsonNode draft = kind == DraftSourceKind.YAML
                ? written(upload)
                : DraftJson.of(new DocumentReading(parties()).draft(upload, progress));
        ObjectNode whole = draft.deepCopy();
        new KnownByAlias(register).settle(whole);
        DraftKeys.give(whole);
        return whole;
    }

    private static JsonNode written(PlanUpload upload) {
        PlanFile file = PlanFile.of(upload.name(), upload.content());
        return file.isDraft() ? file.draft() : file.asDraft();
    }

    /** Keeps it, unless its reading was cancelled. */
    void keep(UUID reading, PlanUpload upload, JsonNode draft, @Nullable PlanId revises, Actor by) {
        transaction.executeWithoutResult(status -> {
            DraftSource source = new DraftSource(
                    upload.name(), DraftSourceKind.of(upload.name(), upload.content()), upload.content());
            long id = drafts.put(DraftName.of(draft, upload.name()), source, draft, revises, by);
            if (!readings.done(reading, id)) {
                status.setRollbackOnly();
            }
        });
    }

    private KnownParties parties() {
        List<KnownParties.Known> known = new ArrayList<>();
        for (Party party : register.all()) {
            List<String> spellings = List.of(party.shortName(), party.abbreviation());
            known.add(new KnownParties.Known(party.code().value(), party.name(), spellings, party.outside()));
        }
        return new KnownParties(known);
    }
}
