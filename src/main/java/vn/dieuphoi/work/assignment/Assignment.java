package vn.dieuphoi.work.assignment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/** A task that leadership or the standing office gave an office outside the plan. */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id
    private String workItem;

    private String content;
    private @Nullable String product;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "assigner"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "assigner_acting_for"))
    private Actor assigner;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> partners;

    private String assignedBy;
    private @Nullable String dueWords;
    private @Nullable LocalDate dueFrom;
    private @Nullable String result;
    private @Nullable String evidence;

    @Version
    private @Nullable Long version;

    protected Assignment() {}

    Assignment(WorkKey workItem, AssignmentOrder order, LocalDate openedOn) {
        this.workItem = workItem.value();
        content = order.content();
        product = order.product();
        assigner = order.assigner();
        assignedBy = order.assignedBy().value();
        dueWords = order.due().words();
        dueFrom = order.due().words() == null ? null : openedOn;
        partners = order.partners().stream().map(PartyCode::value).toList();
    }

    void handIn(String newResult, @Nullable String newEvidence) {
        result = newResult;
        evidence = newEvidence;
    }

    void correct(String newContent, @Nullable String newProduct) {
        content = newContent;
        product = newProduct;
    }

    public String content() {
        return content;
    }

    /** What is ordered with what has to come out of it. */
    String words() {
        return product == null ? content : content + "\nSản phẩm: " + product;
    }

    /** The person who gave the task; the leadership's code when it came without a person. */
    public Actor assigner() {
        return assigner;
    }

    /** The group of the assigner, which takes the result: leadership, or the standing office. */
    public PartyCode assignedBy() {
        return new PartyCode(assignedBy);
    }

    /** The due date as it was written: "trong 5 ngày làm việc"; empty for a day chosen from the calendar. */
    public Optional<String> dueWords() {
        return Optional.ofNullable(dueWords);
    }

    /** The day from which the words count; empty for a day chosen from the calendar. */
    public Optional<LocalDate> dueFrom() {
        return Optional.ofNullable(dueFrom);
    }

    public WorkKey workItem() {
        return new WorkKey(workItem);
    }

    public Optional<String> product() {
        return Optional.ofNullable(product);
    }

    public List<PartyCode> partners() {
        return partners.stream().map(PartyCode::new).toList();
    }

    public Optional<String> result() {
        return Optional.ofNullable(result);
    }
}
