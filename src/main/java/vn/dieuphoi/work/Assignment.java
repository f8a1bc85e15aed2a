package vn.dieuphoi.work;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;

/** A task that leadership gave an office outside the plan. */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id
    private String workItem;

    private String content;
    private @Nullable String product;
    private String assigner;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> partners;

    private @Nullable String result;
    private @Nullable String evidence;

    @Version
    private long version;

    protected Assignment() {}

    Assignment(WorkKey workItem, AssignmentOrder order) {
        this.workItem = workItem.value();
        content = order.content();
        product = order.product();
        assigner = order.assigner();
        partners = order.partners().stream().map(PartyCode::value).toList();
    }

    void handIn(String newResult, @Nullable String newEvidence) {
        result = newResult;
        evidence = newEvidence;
    }

    public String content() {
        return content;
    }

    /** The person who gave the task; the leadership's code when it came without a person. */
    public String assigner() {
        return assigner;
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
