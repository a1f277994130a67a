// SPDX-License-Identifier: EUPL-1.2
// Why: one page of the app by its number, with its signals turned into ways to other pages.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

FocusScope {
    id: host

    required property AppViewModel app
    required property AccountViewModel account
    required property int page

    readonly property Navigator navigator: app.navigator
    readonly property bool isPhone: Window.width < Theme.phoneLimit
    // In the order of Navigator::Page.
    readonly property list<Component> pages: [
        home, surveys, intro, chooseGroup, chooseUnit, question, summary, receipt, ownResult, rounds,
            heatMap, standing, round, round, round, plan, plan, plan, plan, volumes, volumes, more,
        settings, settings, settings, settings, settings, settings, settings, settings, settings,
            author, author, author, settings
    ]

    function openSurvey(respondentId: string): void {
        if (!host.account.form.open(respondentId))
            return;
        const isTold = !host.account.form.terms.isRoundOpen && host.account.ownResult.open(respondentId);
        host.navigator.restart(isTold ? Navigator.Page.OwnResult : Navigator.Page.Intro);
    }
    function openRound(roundId: string): void {
        host.account.heatMap.open(roundId);
        host.navigator.open(Navigator.Page.HeatMap);
    }
    function followRound(roundId: string): void {
        host.account.round.open(roundId);
        host.navigator.open(Navigator.Page.Round);
    }
    function openVolumes(): void {
        host.account.volumes.open();
        host.navigator.open(Navigator.Page.Volumes);
    }
    function openPlan(capability: string): void {
        host.account.plan.open(host.account.heatMap.roundId, capability);
        host.account.heatMap.closeCell();
        host.navigator.open(Navigator.Page.Plan);
    }
    function startSurvey(): void {
        if (host.account.form.needsGroup || host.account.form.needsUnit)
            host.choosePlace();
        else
            host.navigator.open(Navigator.Page.Question);
    }
    function choosePlace(): void {
        host.navigator.open(host.account.form.isGroupOpen ? Navigator.Page.ChooseGroup
            : Navigator.Page.ChooseUnit);
    }
    function leaveGroup(): void {
        host.navigator.replace(host.account.form.isUnitOpen ? Navigator.Page.ChooseUnit
            : Navigator.Page.Question);
    }
    function goHome(): void {
        host.navigator.restart(Navigator.Page.Surveys);
        host.navigator.goTo(Navigator.Place.Home);
    }
    function openQuestion(code: string): void {
        if (code.length === 0 || host.account.form.goTo(code))
            host.navigator.open(Navigator.Page.Question);
    }

    PageSlot {
        anchors.fill: parent
        focus: true
        page: host.pages[host.page]
    }
    Component {
        id: home

        HomePage {
            account: host.account
            onSurveyOpened: respondentId => host.openSurvey(respondentId)
            onRoundOpened: roundId => host.openRound(roundId)
            onResultsWanted: host.navigator.goTo(Navigator.Place.Results)
            onSyncWanted: host.navigator.open(Navigator.Page.Sync)
            onInboxWanted: host.navigator.open(Navigator.Page.Inbox)
        }
    }
    Component {
        id: surveys

        SurveysPage {
            account: host.account
            onSurveyOpened: respondentId => host.openSurvey(respondentId)
        }
    }
    Component {
        id: intro

        IntroPage {
            form: host.account.form
            onStarted: host.startSurvey()
            onSummaryWanted: host.navigator.open(Navigator.Page.Summary)
            onPlaceWanted: host.choosePlace()
        }
    }
    Component {
        id: chooseGroup

        ChooseGroupPage {
            form: host.account.form
            onChosen: host.leaveGroup()
        }
    }
    Component {
        id: chooseUnit

        ChooseUnitPage {
            form: host.account.form
            onChosen: host.navigator.replace(Navigator.Page.Question)
        }
    }
    Component {
        id: question

        QuestionPage {
            form: host.account.form
            onFinished: host.navigator.open(Navigator.Page.Summary)
            onPaused: host.goHome()
        }
    }
    Component {
        id: summary

        SummaryPage {
            form: host.account.form
            onQuestionPicked: questionCode => host.openQuestion(questionCode)
            onHandedIn: host.navigator.restart(Navigator.Page.Receipt)
        }
    }
    Component {
        id: receipt

        ReceiptPage {
            form: host.account.form
            sync: host.account.sync
            onDone: host.goHome()
        }
    }
    Component {
        id: ownResult

        OwnResultPage {
            result: host.account.ownResult
            onAnswersWanted: host.navigator.open(Navigator.Page.Summary)
            onRoundWanted: roundId => host.openRound(roundId)
        }
    }
    Component {
        id: rounds

        RoundsPage {
            rounds: host.account.rounds
            offersVolumes: host.account.volumes.isAllowed
            onVolumesWanted: host.openVolumes()
            onOpened: round => host.openRound(round)
            onFollowed: round => host.followRound(round)
        }
    }
    Component {
        id: round

        RoundHost {
            navigator: host.navigator
            round: host.account.round
            page: host.page
            onMapWanted: host.openRound(host.account.round.roundId)
        }
    }
    Component {
        id: heatMap

        HeatMapPage {
            heatMap: host.account.heatMap
            canPlan: host.account.plan.isAllowed
            onPlanWanted: capability => host.openPlan(capability)
            onStandingsWanted: host.navigator.open(Navigator.Page.Standing)
        }
    }
    Component {
        id: standing

        StandingPage {
            standing: host.account.standing
            heatMap: host.account.heatMap
        }
    }
    Component {
        id: plan

        PlanHost {
            navigator: host.navigator
            plan: host.account.plan
            page: host.page
        }
    }
    Component {
        id: volumes

        VolumeHost {
            navigator: host.navigator
            volumes: host.account.volumes
            page: host.page
        }
    }
    Component {
        id: more

        MorePage {
            account: host.account
            currentPage: host.navigator.page
            onPicked: target => {
                host.navigator.restart(Navigator.Page.More);
                host.navigator.open(target);
            }
        }
    }
    Component {
        id: settings

        SettingsHost {
            app: host.app
            account: host.account
            page: host.page
        }
    }
    Component {
        id: author

        AuthorHost {
            navigator: host.navigator
            author: host.account.author
            page: host.page
            isPhone: host.isPhone
        }
    }
}
