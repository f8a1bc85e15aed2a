package vn.dieuphoi.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Of an adopted plan no more than tells whether its content is still the same: asked for many times in one transaction, it is read once. */
@Entity
@Immutable
@Table(name = "adopted_plan")
class AdoptedHash {

    @Id
    private String plan;

    private String sha256;

    protected AdoptedHash() {}

    String sha256() {
        return sha256;
    }
}
