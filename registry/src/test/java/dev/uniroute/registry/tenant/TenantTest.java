package dev.uniroute.registry.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantTest {
    private static final Tenant SHOP = new Tenant("shop");
    private static final Tenant LAB = new Tenant("lab");

    @ParameterizedTest
    @ValueSource(strings = {"", "Shop", "1shop", "shop-1", "shop\"; drop schema public", "*", "s.t"})
    void aNameThatCouldBeSomethingElseInSqlIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tenant(name));
    }

    @Test
    void nobodyIsWorkedForUntilSomebodySays() {
        assertThat(Tenant.current()).isEmpty();
        assertThat(SHOP.call(Tenant::current)).contains(SHOP);
        assertThat(Tenant.current()).isEmpty();
    }

    @Test
    void aTaskIsCarriedToAnotherThread() throws Exception {
        Callable<Optional<Tenant>> look = Tenant::current;

        Callable<Optional<Tenant>> carried = SHOP.call(() -> Tenant.carried(look));

        assertThat(carried.call()).contains(SHOP);
    }

    @Test
    void whatIsRememberedOfOneTenantIsNotOfAnother() {
        PerTenant<StringBuilder> memory = new PerTenant<>(StringBuilder::new);

        SHOP.during(() -> memory.get().append("shop"));
        LAB.during(() -> memory.get().append("lab"));
        memory.get().append("default");

        assertThat(SHOP.call(memory::get)).hasToString("shop");
        assertThat(LAB.call(memory::get)).hasToString("lab");
        assertThat(Tenant.DEFAULT.call(memory::get)).hasToString("default");
    }

    @Test
    void theDefaultTenantIsAlwaysServed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tenants(List.of(SHOP)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tenants(List.of(Tenant.DEFAULT, SHOP, SHOP)));
        assertThat(new Tenants(List.of(Tenant.DEFAULT, SHOP)).named("shop")).contains(SHOP);
        assertThat(new Tenants(List.of(Tenant.DEFAULT, SHOP)).named("lab")).isEmpty();
    }
}
