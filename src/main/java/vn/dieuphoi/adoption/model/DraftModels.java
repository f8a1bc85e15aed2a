package vn.dieuphoi.adoption.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.models.ItemModelFiles;
import vn.dieuphoi.models.PlanModels;
import vn.dieuphoi.models.check.Finding;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.Scaffold;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.ItemModels;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanJson;

/** The desk at which the models of a draft are drawn, changed and looked at; nothing here is in force. */
@Service
public class DraftModels {

    private final PlanDrafts drafts;
    private final ModelShelf shelf;
    private final PlanModels models;
    private final DrawnModels drawn;
    private final ItemModels inForce;

    DraftModels(PlanDrafts drafts, ModelShelf shelf, PlanModels models, DrawnModels drawn, ItemModels inForce) {
        this.drafts = drafts;
        this.shelf = shelf;
        this.models = models;
        this.drawn = drawn;
        this.inForce = inForce;
    }

    /** All items of the draft, each with its model. */
    public List<ModelLine> lines(long draft, Plan plan) {
        Map<ItemCode, DraftedModel> known = new HashMap<>();
        shelf.of(draft, plan).forEach(model -> known.put(model.item(), model));
        PartyNames names = models.names(plan);
        boolean revises = drafts.draft(draft).revises() != null;
        Set<ItemCode> running = revises ? inForce.ofPlan(plan.id()).keySet() : Set.of();
        return plan.items().stream()
                .map(item -> {
                    DraftedModel model = known.get(item.code());
                    boolean old = model != null && !model.itemSha256().equals(drawn.sha256(plan, item, names));
                    return new ModelLine(item, model, old, running.contains(item.code()));
                })
                .toList();
    }

    /** The outline to begin with, as it would be drawn. */
    public String firstOutline(Plan plan, ItemCode item) {
        return new Scaffold(plan, models.names(plan)).outline(item);
    }

    /**
     * Draws what has no model yet and what is out of date; what a person changed is drawn anew from the person's outline,
     * and what was drawn in Modeler stays.
     *
     * @return what could not be drawn, a sentence each
     */
    @Transactional
    public List<String> drawAll(long draft, Actor by) {
        drafts.held(draft);
        Plan plan = drafts.plan(draft).orRefuse();
        List<String> refused = new ArrayList<>();
        List<DraftedModel> fresh = new ArrayList<>();
        for (ModelLine line : lines(draft, plan)) {
            boolean keeps = line.drawn()
                    .filter(model -> model.origin() == ModelOrigin.UPLOADED)
                    .isPresent();
            if (line.model() == null && !line.inForce() || line.outdated() && !keeps) {
                try {
                    fresh.add(drawn.draw(plan, line.item(), line.model(), by));
                } catch (Refused cannot) {
                    refused.add("Mục " + line.item().code() + ": " + cannot.getMessage());
                }
            }
        }
        checked(plan, fresh).forEach(model -> shelf.put(draft, model, by));
        shelf.keepOnly(draft, plan.items().stream().map(PlanItem::code).toList());
        return refused;
    }

    /** @throws vn.dieuphoi.models.scaffold.OutlineRefused naming the line that cannot be read */
    @Transactional
    public void outline(long draft, ItemCode item, String yaml, Actor by) {
        drafts.held(draft);
        Plan plan = drafts.plan(draft).orRefuse();
        put(draft, plan, drawn.outlined(plan, plan.item(item), yaml, by), by);
    }

    /** @param files content by file name */
    @Transactional
    public void upload(long draft, ItemCode item, Map<String, byte[]> files, Actor by) {
        drafts.held(draft);
        Plan plan = drafts.plan(draft).orRefuse();
        ItemModelFiles uploaded =
                models.read(PlannedItem.of(plan, item, models.names(plan)).processId(), files);
        put(draft, plan, drawn.uploaded(plan, plan.item(item), uploaded, by), by);
    }

    /** As it would be drawn at first. */
    @Transactional
    public void backToFirst(long draft, ItemCode item, Actor by) {
        drafts.held(draft);
        Plan plan = drafts.plan(draft).orRefuse();
        put(draft, plan, drawn.draw(plan, plan.item(item), null, by), by);
    }

    private void put(long draft, Plan plan, DraftedModel model, Actor by) {
        checked(plan, List.of(model)).forEach(each -> shelf.put(draft, each, by));
    }

    private List<DraftedModel> checked(Plan plan, List<DraftedModel> some) {
        Set<String> files = new HashSet<>();
        some.forEach(model -> {
            files.add(model.files().process() + ".bpmn");
            files.addAll(model.files().forms().keySet());
        });
        Map<String, List<Finding>> found = new HashMap<>();
        if (!some.isEmpty()) {
            models.check(plan, some.stream().map(DraftedModel::files).toList(), files::contains)
                    .forEach(finding -> found.computeIfAbsent(finding.file(), file -> new ArrayList<>())
                            .add(finding));
        }
        return some.stream().map(model -> model.with(found)).toList();
    }

    public Optional<DraftedModel> find(long draft, Plan plan, ItemCode item) {
        return shelf.find(draft, plan, item);
    }

    /** The files of all models. */
    public List<ItemModelFiles> files(long draft, Plan plan) {
        return shelf.of(draft, plan).stream().map(DraftedModel::files).toList();
    }

    /** Another one when the plan or any of its models is. */
    public String sha256(long draft, Plan plan) {
        StringBuilder all = new StringBuilder(PlanJson.canonical(plan));
        try {
            for (ItemModelFiles files : files(draft, plan)) {
                all.append('\n').append(PlanJson.JSON.writeValueAsString(files));
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Sha256.hex(all.toString());
    }
}
