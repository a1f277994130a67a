// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/Composition.h"

#include "qml/viewmodels/UiModule.h"

#include <QCoreApplication>
#include <QDir>
#include <QQuickWindow>
#include <QTimer>

namespace samsyn {

Composition::Composition(const AppOptions &options, const Ports &ports)
    : m_options(options), m_ports(ports),
      m_appearance(QDir(options.dataFolder).filePath(QStringLiteral("settings.ini"))),
      m_exporter(options.exportFolder), m_printer(makeAnswerPrinter(options.exportFolder, ports.clock)),
      m_shelf(options.exportFolder, ports.clock), m_accounts(options.dataFolder, doors()),
      m_enrolment(options.dataFolder, [this](const AccountFolder &folder) { return openAccount(folder); }),
      m_join(m_enrolment, m_scanner), m_app({m_appearance, m_join, &m_accounts})
{
    if (!options.language.isEmpty())
        m_appearance.setLanguage(options.language);
    QObject::connect(&m_appearance, &AppearanceViewModel::translatorChanged, &m_engine,
                     &QQmlEngine::retranslate);
    openKeptAccount();
}

Composition::~Composition()
{
    // The window goes first: its bindings read the view models.
    const QList<QObject *> roots = m_engine.rootObjects();
    for (QObject *root : roots)
        delete root;
}

Result<void> Composition::show()
{
    registerUi();
    m_engine.addImportPath(uiImportPath());
    m_engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&m_app)}});
    m_engine.load(QUrl(uiImportPath() + QStringLiteral("/Samsyn/shell/Main.qml")));
    if (!window())
        return Error{ErrorCode::ArgumentInvalid, QStringLiteral("Main.qml"),
                     QStringLiteral("the window cannot be loaded")};
    if (!m_options.windowSize.isEmpty())
        window()->resize(m_options.windowSize);
    if (!m_options.joinLink.isEmpty() && !m_account)
        m_join.joinLink(m_options.joinLink);
    return {};
}

QQuickWindow *Composition::window() const
{
    const QList<QObject *> roots = m_engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(roots.first());
}

void Composition::openKeptAccount()
{
    AccountFolder::sweep(m_options.dataFolder);
    const Result<std::optional<AccountFolder>> folder = AccountFolder::current(m_options.dataFolder);
    if (!folder)
        return m_app.setProblem(folder.error());
    if (!*folder)
        return;
    const Result<void> opened = openAccount(**folder);
    if (!opened)
        m_app.setProblem(opened.error());
}

DeviceAccounts::Doors Composition::doors()
{
    return {[this](const AccountFolder &folder) { return openAccount(folder); }, [this] { closeAccount(); },
            [this]() -> Result<UnsentWork> {
                SAMSYN_REQUIRE(m_account != nullptr);
                return m_account->rescue().unsent();
            },
            [this](LeavingWay way, LeavingEnd end) { m_app.accounts()->noteLeft(way, end); }};
}

void Composition::closeAccount()
{
    m_app.setAccount(nullptr); // its pages go first
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_account.reset();
    m_accounts.setOpen(std::nullopt);
    m_app.accounts()->refresh();
}

void Composition::showLocked(const AccountFolder &folder, const Error &error)
{
    // Later, when the page that asked has returned: what is shown of it goes too.
    const auto gone = [this] {
        QTimer::singleShot(0, &m_app, [this] {
            m_app.clearProblem();
            m_locked.reset();
            if (!m_account)
                openKeptAccount();
        });
    };
    m_locked =
        std::make_unique<LockedFolder>(folder, m_shelf, LockedPorts{m_ports.clock, m_ports.random}, gone);
    m_app.setProblem(error);
    m_app.locked()->show(m_locked.get());
}

Result<void> Composition::openAccount(const AccountFolder &folder)
{
    // Closed before the next one is opened: an answer on its way to the one goes nowhere, and the same
    // database is never open twice.
    closeAccount();
    Result<std::unique_ptr<AccountSession>> session =
        AccountSession::open(folder,
                             {m_ports.clock, m_ports.random, m_appearance, &m_exporter, &m_pictures,
                              m_printer.get(), &m_accounts, &m_shelf, &m_network});
    if (!session && session.error().code == ErrorCode::StoreSealBroken)
        showLocked(folder, session.error());
    SAMSYN_TRY(session);
    // Where it cannot be noted, on a full disk, another account is opened at the next start.
    static_cast<void>(folder.makeCurrent());
    m_account = std::move(*session);
    m_accounts.setOpen(folder);
    m_app.setAccount(&m_account->viewModel());
    m_app.accounts()->forgetNotice();
    return {};
}

} // namespace samsyn
